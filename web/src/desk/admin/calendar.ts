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
