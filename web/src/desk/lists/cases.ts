import { get, href } from '@/api/client'
import type { CaseRow, CaseStatus, Light } from '@/api/contract'
import { CHANNELS, saidDay, saidLight } from '../format'
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

const ASKED_LIGHTS = ['BLACK', 'RED', 'YELLOW', 'GREEN', 'NONE'] as const
export const LIGHT_NAMES: [Light, string][] = ASKED_LIGHTS.map((light) => [light, saidLight(light)])

/** Past the promise, the statutory limit too or not: what the figure 超期 counts. */
export const LATE = 'RED,BLACK'

export const CHANNEL_NAMES = Object.entries(CHANNELS)
export const ENDED_NAMES: [string, string][] = [
  ['true', '已办结'],
  ['all', '在办和已办结'],
]

const named = (names: readonly (readonly [string, string])[], value: string): string =>
  names.find(([key]) => key === value)?.[1] ?? value

/** How each condition of the address reads on its chip; what the server does not know has none. */
const SAID: Record<string, (value: string) => string> = {
  q: (text) => `找“${text}”`,
  light: (lights) =>
    lights
      .split(',')
      .map((light) => named(LIGHT_NAMES, light))
      .join('、'),
  dueBefore: (day) => `${saidDay(day)}前到期`,
  receivedFrom: (day) => `${saidDay(day)}起收件`,
  receivedTo: (day) => `${saidDay(day)}止收件`,
  status: (status) => named(STATUS_NAMES, status),
  channel: (channel) => `${named(CHANNEL_NAMES, channel)}收件`,
  ended: (ended) => named(ENDED_NAMES, ended),
  place: () => '看板上选的地方',
  department: (name) => `部门：${name}`,
  holder: () => '所选经办人',
  itemId: () => '所选事项',
  partyId: () => '所选的人',
  site: () => '看板上选的收件地',
  itemDepartment: (name) => `${name}主管的事项`,
  finishedFrom: (day) => `${saidDay(day)}起办结`,
  finishedTo: (day) => `${saidDay(day)}止办结`,
  onTime: (yes) => (yes === 'true' ? '按期办结' : '超期办结'),
}

export const activeFilters = (filters: Record<string, string>): { name: string; said: string }[] =>
  Object.entries(SAID).flatMap(([name, say]) => (filters[name] ? [{ name, said: say(filters[name]) }] : []))

const ASKED = [
  'status',
  'light',
  'itemId',
  'partyId',
  'q',
  'dueBefore',
  'receivedFrom',
  'receivedTo',
  'channel',
  'place',
  'department',
  'holder',
  'site',
  'itemDepartment',
  'finishedFrom',
  'finishedTo',
  'onTime',
] as const

/** What the header of a column sorts by: the first press, the second. */
export const SORTS = { due: ['DUE', 'LATEST_DUE'], received: ['RECEIVED', 'EARLIEST_RECEIVED'] } as const
export type Sort = (typeof SORTS)[keyof typeof SORTS][number]

/** Soonest due first; what is finished has no deadline and comes newest first. */
export const sortOf = (filters: Record<string, string>): Sort =>
  (filters.sort as Sort | undefined) ?? (filters.q || filters.ended || filters.partyId ? 'RECEIVED' : 'DUE')

/**
 * The question behind a list: only what the server knows is taken from the address. What is still open, unless something
 * else is asked for: who looks for a name, a number or a state wants finished cases as well.
 */
export function asked(view: View, filters: Record<string, string>) {
  const every = filters.ended === 'all' || (!filters.ended && (filters.q || filters.status || filters.partyId))
  // Text of the address: what the server does not know it refuses.
  const known = Object.fromEntries(ASKED.map((name) => [name, filters[name]])) as Where<'/api/desk/cases'>['query']
  return { view, ...known, ended: every ? null : filters.ended === 'true', sort: sortOf(filters) }
}

export const casesUrl = (view: View, filters: Record<string, string>, after: string | null, size = 30): string =>
  href('/api/desk/cases', { query: { ...asked(view, filters), size, after } })

/** The same list, as one workbook. */
export const exportUrl = (view: View, filters: Record<string, string>): string =>
  href('/api/desk/cases.xlsx', { query: asked(view, filters) })

export const readTotal = (view: View, filters: Record<string, string>) =>
  get('/api/desk/cases/total', { query: asked(view, filters) })

export const readCases = (
  view: View,
  filters: Record<string, string>,
  after: string | null,
  size?: number,
): Promise<Page<CaseRow>> => get('/api/desk/cases', { query: { ...asked(view, filters), size, after } })
