import type { Role, StaffRequest, StaffRow } from '@/api/contract'

export const ROLE_NAMES: [Role, string][] = [
  ['WINDOW_CLERK', '窗口受理'],
  ['HANDLER', '经办人'],
  ['APPROVER', '审批人'],
  ['AGENT', '代办员'],
  ['CASHIER', '收费员'],
  ['CENTRE_DIRECTOR', '中心主任'],
  ['COUNTY_SUPERVISOR', '县级督查'],
  ['CATALOGUE_EDITOR', '事项管理'],
  ['SYSTEM_ADMIN', '系统管理员'],
  ['SECURITY_ADMIN', '安全管理员'],
  ['AUDIT_ADMIN', '审计管理员'],
]

export const emptyStaff = (): StaffRequest => ({
  name: '',
  username: '',
  badgeNumber: '',
  phone: '',
  siteId: '',
  duty: '',
  posts: [{ role: 'WINDOW_CLERK', regionCode: '', departmentKey: '' }],
  active: true,
})

/** A row as the form edits it. The phone comes masked, so it is left empty and only sent when typed anew. */
export const fromRow = (row: StaffRow): StaffRequest => ({
  name: row.name,
  username: row.username,
  badgeNumber: row.badgeNumber,
  phone: '',
  siteId: row.siteId,
  duty: row.duty ?? '',
  posts: row.posts.map((p) => ({ role: p.role, regionCode: p.regionCode, departmentKey: p.departmentKey ?? '' })),
  active: row.active,
})

export function staffFault(form: StaffRequest): string {
  if (!form.name.trim()) return '请填姓名。'
  if (!/^[a-z0-9._-]{3,40}$/.test(form.username)) return '用户名用小写字母、数字，3 到 40 个。'
  if (!form.badgeNumber.trim()) return '请填工号。'
  if (!form.siteId) return '请选所在站点。'
  if (!form.posts.length) return '至少要有一个岗位。'
  const admins = form.posts.filter((p) => p.role.endsWith('_ADMIN')).map((p) => p.role)
  if (new Set(admins).size > 1) return '系统、安全、审计三个管理员不能由一个人兼任。'
  return ''
}

export const toSend = (form: StaffRequest, siteRegion: string): StaffRequest => ({
  ...form,
  phone: form.phone?.trim() || undefined,
  duty: form.duty?.trim() || undefined,
  posts: form.posts.map((p) => ({
    role: p.role,
    regionCode: p.regionCode?.trim() || siteRegion,
    ...(p.departmentKey ? { departmentKey: p.departmentKey } : {}),
  })),
})
