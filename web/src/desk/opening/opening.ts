import { get, post } from '@/api/client'
import type {
  ArrangedSite,
  BookedPerson,
  MonthDay,
  OpeningMonth,
  SpecialHoursRequest,
  SpecialHoursView,
} from '@/api/contract'

export type Kind = SpecialHoursRequest['kind']
export type DayType = NonNullable<SpecialHoursRequest['dayTypes']>[number]
export type Weekday = NonNullable<SpecialHoursRequest['weekdays']>[number]

export const KINDS: Record<Kind, { name: string; hint: string; days: DayType[] }> = {
  DUTY: { name: '值班', hint: '周末、法定节假日也开门。', days: ['WEEKEND', 'HOLIDAY'] },
  EXTENDED: { name: '延时服务', hint: '中午不休息、早开门、晚关门，写多出来的时间就行。', days: ['WORKING_DAY'] },
  MARKET: {
    name: '圩日（集日）',
    hint: '逢集的日子开门，按农历或者公历。',
    days: ['WORKING_DAY', 'WEEKEND', 'HOLIDAY'],
  },
  CLOSURE: {
    name: '暂停服务',
    hint: '原因会告诉群众；时间不填就是全天。',
    days: ['WORKING_DAY', 'WEEKEND', 'HOLIDAY'],
  },
}
export const DAY_TYPES: [DayType, string][] = [
  ['WORKING_DAY', '工作日'],
  ['WEEKEND', '周末'],
  ['HOLIDAY', '法定节假日'],
]
export const WEEKDAYS: [Weekday, string][] = [
  ['MONDAY', '周一'],
  ['TUESDAY', '周二'],
  ['WEDNESDAY', '周三'],
  ['THURSDAY', '周四'],
  ['FRIDAY', '周五'],
  ['SATURDAY', '周六'],
  ['SUNDAY', '周日'],
]
export const DIGITS: [number, string][] = [...'一二三四五六七八九'].map((n, i) => [i + 1, n] as [number, string])
DIGITS.push([0, '十'])

export interface OpeningForm {
  kind: Kind
  fromOn: string
  untilOn: string
  dayTypes: DayType[]
  weekdays: Weekday[]
  market: 'LUNAR' | 'SOLAR'
  marketDigits: number[]
  hours: string
  note: string
}
export const emptyForm = (kind: Kind, today: string): OpeningForm => ({
  kind,
  fromOn: today,
  untilOn: '',
  dayTypes: [...KINDS[kind].days],
  weekdays: [],
  market: 'LUNAR',
  marketDigits: [],
  hours: '',
  note: '',
})

/** What the form asks for; an empty day is for the server to say at its field. */
export const toRequest = (form: OpeningForm): SpecialHoursRequest => ({
  ...form,
  fromOn: form.fromOn || null!,
  untilOn: form.untilOn || null,
  market: form.kind === 'MARKET' ? form.market : null,
  marketDigits: form.kind === 'MARKET' ? form.marketDigits : [],
})

/** How many empty places stand before the first of a month whose weeks begin on Monday. */
export const placesBefore = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7

/** 2026-12 and one month on or back. */
export function monthMoved(month: string, by: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, of - 1 + by, 1)).toISOString().slice(0, 7)
}

export interface OpeningDoor {
  sites: (q: string) => Promise<ArrangedSite[]>
  month: (id: string, month: string) => Promise<OpeningMonth>
  preview: (id: string, month: string, body: SpecialHoursRequest) => Promise<MonthDay[]>
  /** Who has booked and would find the door closed. */
  left: (id: string, body: SpecialHoursRequest) => Promise<BookedPerson[]>
  enter: (id: string, body: SpecialHoursRequest, left: number) => Promise<SpecialHoursView[]>
  end: (id: string, entry: string) => Promise<SpecialHoursView[]>
}

/** The director asks at the desk, the administrator of the county in the administration. */
export const openingDoor = (admin: boolean): OpeningDoor =>
  admin
    ? {
        sites: async (q) => (await get('/api/admin/opening-sites', { query: { q, size: 20 } })).items,
        month: (id, month) => get('/api/admin/sites/{id}/opening', { path: { id }, query: { month } }),
        preview: (id, month, body) =>
          post('/api/admin/sites/{id}/opening/preview', { path: { id }, query: { month }, body }),
        left: (id, body) => post('/api/admin/sites/{id}/opening/left', { path: { id }, body }),
        enter: (id, body, left) => post('/api/admin/sites/{id}/special-hours', { path: { id }, query: { left }, body }),
        end: (id, entry) => post('/api/admin/sites/{id}/special-hours/{entry}/end', { path: { id, entry } }),
      }
    : {
        sites: async (q) => (await get('/api/desk/opening-sites', { query: { q, size: 20 } })).items,
        month: (id, month) => get('/api/desk/sites/{id}/opening', { path: { id }, query: { month } }),
        preview: (id, month, body) =>
          post('/api/desk/sites/{id}/opening/preview', { path: { id }, query: { month }, body }),
        left: (id, body) => post('/api/desk/sites/{id}/opening/left', { path: { id }, body }),
        enter: (id, body, left) => post('/api/desk/sites/{id}/special-hours', { path: { id }, query: { left }, body }),
        end: (id, entry) => post('/api/desk/sites/{id}/special-hours/{entry}/end', { path: { id, entry } }),
      }
