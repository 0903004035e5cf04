import type { CalendarDays } from '@/api/contract'

/** Reads a year in the JSON shape of the public holiday data; says in one sentence what is wrong with it. */
export function readYear(text: string): CalendarDays | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return '这不是 JSON 文件。'
  }
  const year = value as Partial<CalendarDays>
  if (typeof year?.year !== 'number' || !Array.isArray(year.days)) return '文件里要有 year（年份）和 days（放假安排）。'
  if (!year.days.length) return `${year.year} 年的放假安排是空的，还没有公布。`
  const bad = year.days.findIndex(
    (d) => !/^\d{4}-\d{2}-\d{2}$/.test(d?.date ?? '') || typeof d.isOffDay !== 'boolean' || !d.name,
  )
  if (bad >= 0) return `第 ${bad + 1} 天写得不对，要有 name、date（如 2027-01-01）、isOffDay。`
  return { year: year.year, papers: Array.isArray(year.papers) ? year.papers : [], days: year.days }
}

/** One line of a notice: a holiday from day to day, or a day worked for it. */
export interface NoticeLine {
  name: string
  from: string
  to: string
}
export interface NoticeForm {
  year: string
  paper: string
  holidays: NoticeLine[]
  worked: NoticeLine[]
}

const DAY = 86_400_000
const dayAfter = (day: string, n = 1) => new Date(Date.parse(day) + n * DAY).toISOString().slice(0, 10)

/** Days in a row of one holiday become one line, as the notice has them. */
export function ofYear(year: CalendarDays): NoticeForm {
  const holidays: NoticeLine[] = []
  const worked: NoticeLine[] = []
  for (const d of [...(year.days ?? [])].sort((a, b) => a.date.localeCompare(b.date))) {
    const last = holidays.at(-1)
    if (!d.isOffDay) worked.push({ name: d.name, from: d.date, to: d.date })
    else if (last && last.name === d.name && dayAfter(last.to) === d.date) last.to = d.date
    else holidays.push({ name: d.name, from: d.date, to: d.date })
  }
  return { year: year.year ? String(year.year) : '', paper: (year.papers ?? []).join(' '), holidays, worked }
}

/** What is not a day is left for the server to say. At most a month a holiday, so that a slip of the year stays one line. */
export function toYear(form: NoticeForm): CalendarDays {
  const days = form.holidays.flatMap(({ name, from, to }) => {
    const last = to || from
    const length = from && last >= from ? Math.min(31, (Date.parse(last) - Date.parse(from)) / DAY + 1) : 1
    return Array.from({ length }, (_, i) => ({ name: name.trim(), date: from && dayAfter(from, i), isOffDay: true }))
  })
  const worked = form.worked.map(({ name, from }) => ({ name: name.trim(), date: from, isOffDay: false }))
  const papers = form.paper.trim() ? form.paper.trim().split(/\s+/) : []
  return { year: Number(form.year), papers, days: [...days, ...worked] }
}
