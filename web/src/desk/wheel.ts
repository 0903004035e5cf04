import { ADMINISTRATORS, CASE_WORK, page, SUPERVISORS, type Job } from './jobs'

/** Behind the one wheel: what is set once and looked up seldom. Whose whole work it is has it as his jobs. */
export const WHEEL: Job[] = [
  {
    name: '我的',
    pages: [
      page('我的考勤', '/duty', [], 'wdkq 签到 签退 补签 请假 调休 调班 值班'),
      page('AB 岗', '/stand-ins', [...CASE_WORK, 'COUNTY_SUPERVISOR'], 'abg 请假 代岗 人员'),
      page('登录安全', '/security', [], 'dlaq 密码'),
    ],
  },
  {
    name: '规则',
    pages: [
      page('大厅设置', '/hall', ['CENTRE_DIRECTOR'], 'dtsz 窗口 队列 设备 叫号'),
      page('监察规则', '/oversight-rule', SUPERVISORS, 'jcgz'),
      page('承诺和代办规则', '/terms', SUPERVISORS, 'gz'),
      page('特别程序', '/suspension-reasons', ['COUNTY_SUPERVISOR'], 'tbcx 中止'),
    ],
  },
  {
    name: '在岗',
    pages: [
      page('考勤', '/attendance', SUPERVISORS, 'kq 签到 补签 在岗 终端'),
      page('请假调班', '/leave', SUPERVISORS, 'qjtb 批假 调休'),
      page('值班表', '/roster', SUPERVISORS, 'zbb 周末 节假日 午间'),
      page('人员配备', '/staffing', SUPERVISORS, 'rypb 照片 窗口牌 兼职'),
    ],
  },
  { name: '事项', pages: [page('事项清单', '/admin/items', ['CATALOGUE_EDITOR'], 'sxqd')] },
  {
    name: '机构人员',
    pages: [
      page('区划', '/admin/regions', ['SYSTEM_ADMIN'], 'qh'),
      page('部门', '/admin/departments', ['SYSTEM_ADMIN'], 'bm'),
      page('站点', '/admin/sites', ['SYSTEM_ADMIN'], 'zd'),
      page('开放日历', '/opening', ['SYSTEM_ADMIN', 'CENTRE_DIRECTOR'], 'kfrl 值班 圩日 赶集 延时 停办 开门时间'),
      page('人员', '/admin/staff', ['SYSTEM_ADMIN'], 'ry'),
    ],
  },
  {
    name: '系统',
    pages: [
      page('工作日历', '/admin/calendar', ['SYSTEM_ADMIN'], 'gzrl 放假'),
      page('通道', '/admin/channels', ['SYSTEM_ADMIN'], 'td 短信 邮件'),
    ],
  },
  {
    name: '账号和审计',
    pages: [
      page('账号安全', '/admin/accounts', ['SECURITY_ADMIN'], 'zhaq'),
      page('双人操作', '/admin/two-person', ADMINISTRATORS, 'srcz'),
      page('任命管理员', '/admin/appointments', ['FIRST_ADMIN'], 'rm'),
      page('审计日志', '/admin/audit', ['AUDIT_ADMIN'], 'sjrz'),
    ],
  },
]
