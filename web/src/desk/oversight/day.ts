import type { DayView } from '@/api/contract'

export type Span = DayView['all']['spans']['today']
export type SpanKey = keyof DayView['all']['spans']
export type DayBy = 'site' | 'itemDepartment'

export const SPANS: { key: SpanKey; name: string }[] = [
  { key: 'today', name: '今天' },
  { key: 'yesterday', name: '昨天' },
  { key: 'month', name: '本月' },
  { key: 'lastMonth', name: '上月同期' },
]

export interface DayFigure {
  key: 'received' | 'finished' | 'onTime' | 'content'
  name: string
  /** What must be there for the figure to be one. */
  count: keyof Span
  /** Of what it is a share. */
  of?: keyof Span
}

export const DAY_FIGURES: DayFigure[] = [
  { key: 'received', name: '收件', count: 'received' },
  { key: 'finished', name: '办结', count: 'finished' },
  { key: 'onTime', name: '按期办结率', count: 'finished', of: 'finished' },
  { key: 'content', name: '满意率', count: 'ratings', of: 'ratings' },
]

export const share = (span: Span, figure: DayFigure): string => {
  const of = figure.of ? span[figure.of] : 0
  return of ? `${((span[figure.key] * 100) / of).toFixed(0)}%` : '—'
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

export function daysOf(span: SpanKey, day: DayView): [string, string] {
  switch (span) {
    case 'today':
      return [day.today, day.today]
    case 'yesterday':
      return [dayBefore(day.today), dayBefore(day.today)]
    case 'month':
      return [`${day.today.slice(0, 8)}01`, day.today]
    case 'lastMonth':
      return [day.lastFrom, day.lastTo]
  }
}

/** The list of exactly the cases a figure counts: of 按期办结率 those in time, of 满意率 all that were rated. */
export function behindDay(figure: DayFigure['key'], span: SpanKey, day: DayView, by: DayBy, key: string) {
  const [from, to] = daysOf(span, day)
  const of: Record<string, string> = key ? { [by]: key } : {}
  if (figure === 'content') return { path: '/ratings', query: { ...of, from, to } }
  const query: Record<string, string> = { ended: 'all', sort: 'RECEIVED', ...of }
  if (figure === 'onTime') query.onTime = 'true'
  if (figure === 'received')
    return { path: '/cases/supervised', query: { ...query, receivedFrom: from, receivedTo: to } }
  return { path: '/cases/supervised', query: { ...query, finishedFrom: from, finishedTo: to } }
}
