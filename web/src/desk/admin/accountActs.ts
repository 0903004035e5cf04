import type { AccountRow } from '@/api/contract'

export type AccountAct = 'reset-password' | 'reset-second-factor' | 'unlock' | 'reinstate' | 'enable' | 'disable'

export const ACTS: Record<AccountAct, { name: string; what: string }> = {
  'reset-password': { name: '重置密码', what: '原来的密码马上作废，会得到一个只显示一次的新密码。' },
  'reset-second-factor': { name: '重置验证器', what: '手机丢了、换了才用：原来的验证器作废，下次登录重新绑定。' },
  unlock: { name: '解锁', what: '请先问清是不是本人输错了密码。' },
  reinstate: { name: '恢复', what: '太久没有登录的账号暂停了使用，恢复以后就能登录。请先问清本人还在岗。' },
  enable: { name: '启用', what: '启用后这个人又能登录。' },
  disable: { name: '停用', what: '停用后这个人马上不能登录，正在用的也会退出。' },
}

const ADMINISTRATORS = ['系统管理员', '安全管理员', '审计管理员']
const RENEWED_BY_TWO = [...ADMINISTRATORS, '审批人']

/** As the server decides it: whose sign-in, and whose account, one administrator alone does not touch. */
export function twoPersons(row: Pick<AccountRow, 'roles' | 'waiting'>, act: AccountAct): boolean {
  const holds = (roles: string[]) => row.roles.some((role) => roles.includes(role))
  if (act === 'enable' || act === 'disable') return holds(ADMINISTRATORS)
  if (act === 'unlock' || act === 'reinstate') return false
  return holds(RENEWED_BY_TWO) || row.waiting.some((act) => act.startsWith('变更'))
}

export function actsFor(row: Pick<AccountRow, 'status' | 'secondFactor' | 'roles'>): AccountAct[] {
  if (row.roles.includes('首任管理员')) return []
  const acts: AccountAct[] = ['reset-password']
  if (row.secondFactor) acts.push('reset-second-factor')
  if (row.status === 'LOCKED') acts.push('unlock')
  if (row.status === 'SUSPENDED') acts.push('reinstate')
  acts.push(row.status === 'DISABLED' ? 'enable' : 'disable')
  return acts
}
