import type { Role } from '@/api/contract'
import type { Counts } from './rows'

/** A room of the desk: what stands in the menu, where it leads, and whose posts may enter. */
export interface Room {
  group: string
  name: string
  to: string
  roles: Role[]
  count?: keyof Counts
}

/** Who collects, who decides about it, and who sends people there. */
const MONEY: Role[] = ['CASHIER', 'WINDOW_CLERK', 'CENTRE_DIRECTOR', 'COUNTY_SUPERVISOR']
const CASE_WORK: Role[] = ['WINDOW_CLERK', 'HANDLER', 'APPROVER', 'CENTRE_DIRECTOR']
const CENTRE: Role[] = ['WINDOW_CLERK', 'CENTRE_DIRECTOR', 'COUNTY_SUPERVISOR']
const SUPERVISORS: Role[] = ['CENTRE_DIRECTOR', 'COUNTY_SUPERVISOR']

export const ROOMS: Room[] = [
  { group: '办件', name: '窗口收件', to: '/window', roles: ['WINDOW_CLERK'] },
  { group: '办件', name: '我的待办', to: '/cases/mine', roles: CASE_WORK, count: 'mine' },
  { group: '办件', name: '本站办件', to: '/cases/site', roles: CASE_WORK, count: 'site' },
  { group: '办件', name: '我督办的', to: '/cases/supervised', roles: SUPERVISORS, count: 'supervised' },
  { group: '办件', name: '等部门意见', to: '/opinions', roles: ['HANDLER'] },
  { group: '办件', name: '联系方式待确认', to: '/contact-changes', roles: ['WINDOW_CLERK', 'CENTRE_DIRECTOR'] },
  { group: '收费', name: '收费', to: '/fees', roles: MONEY },
  { group: '收费', name: '日结对账', to: '/day-sheets', roles: ['CASHIER', 'CENTRE_DIRECTOR', 'COUNTY_SUPERVISOR'] },
  { group: '代办', name: '我的代办', to: '/agent', roles: ['AGENT'] },
  { group: '代办', name: '代办工单', to: '/orders', roles: CENTRE },
  { group: '代办', name: '委托书', to: '/mandates', roles: CENTRE },
  { group: '代办', name: '待第二人确认', to: '/mandates-to-confirm', roles: ['WINDOW_CLERK'] },
  { group: '代办', name: '代办员名册', to: '/agents', roles: CENTRE },
  {
    group: '代办',
    name: '材料交接',
    to: '/papers',
    roles: ['WINDOW_CLERK', 'HANDLER', 'APPROVER', 'CENTRE_DIRECTOR', 'COUNTY_SUPERVISOR', 'AGENT'],
  },
  { group: '代办', name: '项目陪办', to: '/projects', roles: [...CENTRE, 'HANDLER', 'AGENT'] },
  { group: '办件', name: '批量办理', to: '/bulk', roles: CASE_WORK },
  { group: '办件', name: 'AB 岗', to: '/stand-ins', roles: [...CASE_WORK, 'COUNTY_SUPERVISOR'] },
  {
    group: '办件',
    name: '容缺和承诺',
    to: '/promises',
    roles: [...CASE_WORK, 'COUNTY_SUPERVISOR'],
  },
  { group: '监督', name: '红黄灯看板', to: '/board', roles: SUPERVISORS },
  { group: '监督', name: '督办', to: '/supervision', roles: [...CASE_WORK, 'COUNTY_SUPERVISOR'] },
  { group: '监督', name: '等协调的', to: '/coordination', roles: SUPERVISORS },
  { group: '监督', name: '单位台账', to: '/unit-record', roles: SUPERVISORS },
  { group: '监督', name: '监察规则', to: '/oversight-rule', roles: SUPERVISORS },
  { group: '监督', name: '承诺和代办规则', to: '/terms', roles: SUPERVISORS },
  { group: '监督', name: '特别程序', to: '/suspension-reasons', roles: ['COUNTY_SUPERVISOR'] },
  ...[
    ['预约电话', 'calls'],
    ['咨询', 'enquiries'],
    ['代办结果', 'agency-results'],
    ['上门服务', 'home-visits'],
  ].map(([name, key]) => ({
    group: '登记',
    name: name!,
    to: `/registers/${key}`,
    roles: [...CASE_WORK, 'COUNTY_SUPERVISOR'] as Role[],
  })),
  {
    group: '登记',
    name: '办结签收',
    to: '/registers/deliveries',
    roles: ['WINDOW_CLERK', 'CENTRE_DIRECTOR', 'COUNTY_SUPERVISOR'],
  },
  { group: '登记', name: '群众评价', to: '/ratings', roles: SUPERVISORS },
  { group: '事项', name: '事项清单', to: '/admin/items', roles: ['CATALOGUE_EDITOR'] },
  { group: '管理', name: '区划', to: '/admin/regions', roles: ['SYSTEM_ADMIN'] },
  { group: '管理', name: '部门', to: '/admin/departments', roles: ['SYSTEM_ADMIN'] },
  { group: '管理', name: '站点', to: '/admin/sites', roles: ['SYSTEM_ADMIN'] },
  { group: '管理', name: '人员', to: '/admin/staff', roles: ['SYSTEM_ADMIN'] },
  { group: '管理', name: '工作日历', to: '/admin/calendar', roles: ['SYSTEM_ADMIN'] },
  { group: '管理', name: '通道', to: '/admin/channels', roles: ['SYSTEM_ADMIN'] },
  { group: '管理', name: '账号安全', to: '/admin/accounts', roles: ['SECURITY_ADMIN'] },
  { group: '管理', name: '任命管理员', to: '/admin/appointments', roles: ['FIRST_ADMIN'] },
  { group: '管理', name: '审计日志', to: '/admin/audit', roles: ['AUDIT_ADMIN'] },
  {
    group: '管理',
    name: '双人操作',
    to: '/admin/two-person',
    roles: ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'],
  },
]

export const CASE_ROLES: Role[] = [...CASE_WORK, 'COUNTY_SUPERVISOR', 'AGENT']

export const roomsFor = (roles: Role[]): Room[] => ROOMS.filter((room) => room.roles.some((r) => roles.includes(r)))

/** Where a person starts the day: the clerk at the window, everybody else at the first room open to them. */
export const homeFor = (roles: Role[]): string => roomsFor(roles)[0]?.to ?? '/nothing'
