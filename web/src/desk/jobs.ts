import type { Role } from '@/api/contract'

/** What the desk counts in one request; a name is missing where it is no work of this person's posts. */
export type CountName =
  | 'mine'
  | 'site'
  | 'supervised'
  | 'red'
  | 'yellow'
  | 'refusalsToConfirm'
  | 'opinions'
  | 'coordination'
  | 'supervision'
  | 'contactChanges'
  | 'mandatesToConfirm'
  | 'calls'
  | 'papersToSign'
  | 'myOrders'
  | 'ordersToTake'
  | 'ordersLate'
  | 'feesDue'
  | 'feesToRefund'
  | 'feeProposals'
  | 'daySheets'
  | 'messages'
export type Counts = Partial<Record<CountName, number>>

/**
 * One table says which page of the desk belongs to which job, and whose posts open it. A new room becomes a page of a job it
 * belongs to (appointments: 窗口收件): home and seven jobs are eight entries whatever posts one holds, and a test keeps it so.
 */
export interface DeskPage {
  name: string
  to: string
  /** Who opens it; nobody named: everybody. */
  roles: Role[]
  /** How many wait there for this person; the job's number is their sum. */
  waits?: CountName[]
  /** How many there are; stands beside the tab and adds to nothing. */
  holds?: CountName
  /** What one may type for it in the jump box: initials of its pinyin, other words. */
  words: string
}
export interface Job {
  name: string
  pages: DeskPage[]
}

const CLERK: Role[] = ['WINDOW_CLERK']
const HALL: Role[] = ['WINDOW_CLERK', 'CENTRE_DIRECTOR']
export const CASE_WORK: Role[] = ['WINDOW_CLERK', 'HANDLER', 'APPROVER', 'CENTRE_DIRECTOR']
const REVIEW: Role[] = ['HANDLER', 'APPROVER']
const CENTRE: Role[] = ['WINDOW_CLERK', 'CENTRE_DIRECTOR', 'COUNTY_SUPERVISOR']
export const SUPERVISORS: Role[] = ['CENTRE_DIRECTOR', 'COUNTY_SUPERVISOR']
export const ADMINISTRATORS: Role[] = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN']

/** Who may open a case, and whom the bell of messages calls. */
export const CASE_ROLES: Role[] = [...CASE_WORK, 'COUNTY_SUPERVISOR', 'AGENT']

export const page = (
  name: string,
  to: string,
  roles: Role[],
  words: string,
  more: Partial<DeskPage> = {},
): DeskPage => ({
  name,
  to,
  roles,
  words,
  ...more,
})

export const HOME = page('今日', '/', [], 'jr 首页 主页')
export const SETTINGS = page('设置', '/settings', [], 'sz 管理')
export const MESSAGES = page('消息', '/messages', CASE_ROLES, 'xx 提醒', { waits: ['messages'] })

/* A page that stands twice belongs, for one person, to the last job that has it for one of his posts. */
export const JOBS: Job[] = [
  {
    name: '窗口收件',
    pages: [
      page('窗口收件', '/window', CLERK, 'cksj 登记 受理'),
      page('排队叫号', '/queue', CLERK, 'pdjh 取号 叫号 开窗'),
      page('预约', '/appointments', CLERK, 'yy 候补 签到 约时间'),
    ],
  },
  {
    name: '待我办',
    pages: [
      page('我的待办', '/cases/mine', CASE_WORK, 'dwb wddb 待办 待我批 审批', { waits: ['mine'] }),
      page('部门意见', '/opinions', ['HANDLER'], 'bmyj 征求意见', { waits: ['opinions'] }),
      page('督办', '/supervision', ['WINDOW_CLERK', ...REVIEW], 'db', { waits: ['supervision'] }),
      page('联系方式待确认', '/contact-changes', HALL, 'lxfs 电话 手机', { waits: ['contactChanges'] }),
      page('电话告知', '/calls', HALL, 'dhgz 打电话 没有手机', { waits: ['calls'] }),
      page('委托书待确认', '/mandates-to-confirm', CLERK, 'wts 第二人', { waits: ['mandatesToConfirm'] }),
      page('材料交接', '/papers', REVIEW, 'cljj 交接单', { waits: ['papersToSign'] }),
      page('项目陪办', '/projects', ['HANDLER'], 'xmpb'),
      page('批量办理', '/bulk', CASE_WORK, 'plbl'),
    ],
  },
  {
    name: '查办件',
    pages: [
      page('本站办件', '/cases/site', CASE_WORK, 'bzbj 查办件', { holds: 'site' }),
      page('辖区办件', '/cases/supervised', SUPERVISORS, 'xqbj 查办件', { holds: 'supervised' }),
      page('容缺和承诺', '/promises', [...CASE_WORK, 'COUNTY_SUPERVISOR'], 'rqcn 告知承诺'),
    ],
  },
  {
    name: '监督',
    pages: [
      page('红黄灯看板', '/board', SUPERVISORS, 'kb hhd'),
      page('督办', '/supervision', SUPERVISORS, 'db', { waits: ['supervision'] }),
      page('待协调事项', '/coordination', SUPERVISORS, 'xt 协调', { waits: ['coordination'] }),
      page('单位台账', '/unit-record', SUPERVISORS, 'dwtz 统计'),
      page('群众评价', '/ratings', SUPERVISORS, 'qzpj 好差评'),
      page('预约', '/appointments', ['CENTRE_DIRECTOR'], 'yy 候补 签到 约时间'),
      page('大厅现场', '/hall-live', ['CENTRE_DIRECTOR'], 'dtxc 排队 等候 窗口 求助 潮汐'),
      page('大厅日报', '/hall-day', ['CENTRE_DIRECTOR'], 'dtrb 排队 等候'),
    ],
  },
  {
    name: '收费',
    pages: [
      page('收费', '/fees', ['CASHIER', ...CENTRE], 'sf 退费 减免', {
        waits: ['feesDue', 'feesToRefund', 'feeProposals'],
      }),
      page('排队叫号', '/queue', ['CASHIER'], 'pdjh 取号 叫号 开窗'),
      page('日结对账', '/day-sheets', ['CASHIER', ...SUPERVISORS], 'rjdz', { waits: ['daySheets'] }),
    ],
  },
  {
    name: '帮代办',
    pages: [
      page('我的代办', '/agent', ['AGENT'], 'wddb bdb 帮办', { waits: ['myOrders'] }),
      page('代办工单', '/orders', CENTRE, 'dbgd 帮办', { waits: ['ordersToTake'] }),
      page('材料交接', '/papers', [...CENTRE, 'AGENT'], 'cljj 交接单', { waits: ['papersToSign'] }),
      page('项目陪办', '/projects', [...CENTRE, 'AGENT'], 'xmpb'),
      page('委托书', '/mandates', CENTRE, 'wts'),
      page('代办员名册', '/agents', CENTRE, 'dbymc'),
    ],
  },
  {
    name: '台账',
    pages: [
      page('预约电话', '/registers/calls', [...CASE_WORK, 'COUNTY_SUPERVISOR'], 'yydh 登记'),
      page('咨询', '/registers/enquiries', [...CASE_WORK, 'COUNTY_SUPERVISOR'], 'zx 登记'),
      page('代办结果', '/registers/agency-results', [...CASE_WORK, 'COUNTY_SUPERVISOR'], 'dbjg 登记'),
      page('上门服务', '/registers/home-visits', [...CASE_WORK, 'COUNTY_SUPERVISOR'], 'smfw 登记'),
      page('办结签收', '/registers/deliveries', CENTRE, 'bjqs 送达 登记'),
    ],
  },
]

/** Below on a phone, for whoever is out on the way. */
export const PHONE_BAR: { roles: Role[]; pages: string[] } = {
  roles: ['AGENT'],
  pages: ['/', '/agent', '/papers', '/messages'],
}
