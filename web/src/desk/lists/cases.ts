import { get, href } from '@/api/client'
import type { CaseRow, CaseStatus, Light } from '@/api/contract'
import { saidDay, saidLight } from '../format'
import type { Page } from '@/ui/usePaged'
import type { Where } from '@/api/typed'

export type View = 'MINE' | 'SITE' | 'SUPERVISED'

export const VIEWS: Record<string, { view: View; title: string; empty: string }> = {
  mine: { view: 'MINE', title: '我的待办', empty: '现在没有等您办的件。新的件来了会出现在这里。' },
  site: { view: 'SITE', title: '本站办件', empty: '本站没有这样的办件。' },
  supervised: { view: 'SUPERVISED', title: '辖区办件', empty: '您的辖区里没有这样的办件。' },
}

export const STATUS_NAMES: [CaseStatus, string][] = [
  ['SUBMITTED', '待受理'],
  ['AWAITING_SUPPLEMENT', '待补正'],
  ['SUPPLEMENT_PROPOSED', '拟再次补正'],
  ['REFUSAL_PROPOSED', '拟不予受理'],
  ['HANDED_BACK', '移交被退回'],
  ['CONSULTING', '征求意见'],
  ['IN_REVIEW', '审核中'],
  ['SUSPENDED', '特别程序'],
  ['EXTENSION_PROPOSED', '拟延期'],
  ['TERMINATION_PROPOSED', '拟终止'],
  ['PUBLICIZED', '公示中'],
  ['AWAITING_DECISION', '待审批'],
  ['APPROVED', '准予待送达'],
  ['DENIED', '不予批准待送达'],
  ['DELIVERED', '已送达'],
  ['TERMINATED', '终止办理'],
]

const ASKED_LIGHTS = ['BLACK', 'RED', 'YELLOW', 'GREEN'] as const
export const LIGHT_NAMES: [Light, string][] = ASKED_LIGHTS.map((light) => [light, saidLight(light)])

const named = (names: readonly (readonly [string, string])[], value: string): string =>
  names.find(([key]) => key === value)?.[1] ?? value

/** How each condition of the address reads on its chip; what the server does not know has none. */
const SAID: Record<string, (value: string) => string> = {
  q: (text) => `找“${text}”`,
  light: (light) => named(LIGHT_NAMES, light),
  dueBefore: (day) => `${saidDay(day)}前到期`,
  status: (status) => named(STATUS_NAMES, status),
  place: () => '看板上选的地方',
  department: (name) => `部门：${name}`,
  itemId: () => '所选事项',
  sort: () => '按收件先后，含办完的',
}

export const activeFilters = (filters: Record<string, string>): { name: string; said: string }[] =>
  Object.entries(SAID).flatMap(([name, say]) => (filters[name] ? [{ name, said: say(filters[name]) }] : []))

const ASKED = ['status', 'light', 'itemId', 'q', 'dueBefore', 'place', 'department', 'sort'] as const

/**
 * The question behind a list: only what the server knows is taken from the address. By due date the server lists what is
 * still open; who looks for a name or a number wants finished cases as well.
 */
function asked(view: View, filters: Record<string, string>) {
  // Text of the address: what the server does not know it refuses.
  const known = Object.fromEntries(ASKED.map((name) => [name, filters[name]])) as Where<'/api/desk/cases'>['query']
  return { view, ...known, sort: known?.sort ?? (filters.q ? ('RECEIVED' as const) : ('DUE' as const)) }
}

export const casesUrl = (view: View, filters: Record<string, string>, after: string | null, size = 30): string =>
  href('/api/desk/cases', { query: { ...asked(view, filters), size, after } })

/** The same list, as one workbook. */
export const exportUrl = (view: View, filters: Record<string, string>): string =>
  href('/api/desk/cases.xlsx', { query: asked(view, filters) })

export const readCases = (
  view: View,
  filters: Record<string, string>,
  after: string | null,
  size?: number,
): Promise<Page<CaseRow>> => get('/api/desk/cases', { query: { ...asked(view, filters), size, after } })
