/** Dates as one says them aloud: 「11月26日（周四）」. Always in Chinese time, wherever the phone thinks it is. */
const WEEK = ['日', '一', '二', '三', '四', '五', '六']
const ZONE = 'Asia/Shanghai'

function partsOf(at: Date): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return Object.fromEntries(format.formatToParts(at).map((p) => [p.type, p.value]))
}

/** yyyy-MM-dd of an instant, in China. */
export function chineseDay(at: Date): string {
  const p = partsOf(at)
  return `${p.year}-${p.month}-${p.day}`
}

/** HH:mm of an instant, in China. */
export function chineseTime(at: Date): string {
  const p = partsOf(at)
  return `${p.hour}:${p.minute}`
}

/** 「11月26日（周四）」 of a plain date or an instant, with the year in front when it is not this one. */
export function dayName(when: string, today: string = chineseDay(new Date())): string {
  const date = when.length === 10 ? when : chineseDay(new Date(when))
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const weekday = WEEK[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]
  const front = date.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`
  return `${front}${month}月${day}日（周${weekday}）`
}

/** An instant: 「今天 9:05」「昨天 16:30」「11月20日（周五） 8:40」. */
export function momentName(instant: string, now: Date = new Date()): string {
  const at = new Date(instant)
  const p = partsOf(at)
  const time = `${Number(p.hour)}:${p.minute}`
  const day = chineseDay(at)
  if (day === chineseDay(now)) return `今天 ${time}`
  if (day === chineseDay(new Date(now.getTime() - 86_400_000))) return `昨天 ${time}`
  return `${dayName(day, chineseDay(now))} ${time}`
}

/** The promise of an item in words. */
export function promiseName(kind: 'INSTANT' | 'PROMISED', days: number): string {
  return kind === 'INSTANT' ? '当场办好' : workDays(days)
}

/** 5 个工作日, 半个工作日. */
export const workDays = (days: number): string => (days === 0.5 ? '半个工作日' : `${days} 个工作日`)
