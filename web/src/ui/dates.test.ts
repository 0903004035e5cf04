import { describe, expect, it } from 'vitest'
import { chineseDay, dayName, momentName, promiseName } from './dates'

describe('dates', () => {
  it('says a day of this year without the year', () => {
    expect(dayName('2026-11-26', '2026-11-22')).toBe('11月26日（周四）')
  })
  it('says the year when it is another one', () => {
    expect(dayName('2027-01-04', '2026-11-22')).toBe('2027年1月4日（周一）')
  })
  it('counts days in China, not where the phone is', () => {
    expect(chineseDay(new Date('2026-11-22T16:30:00Z'))).toBe('2026-11-23')
  })
  it('says the day of an instant in China', () => {
    expect(dayName('2026-11-29T17:20:00Z', '2026-11-30')).toBe('11月30日（周一）')
    expect(dayName('2025-12-31T16:00:00Z', '2026-11-30')).toBe('1月1日（周四）')
  })
  it('says today and yesterday', () => {
    const now = new Date('2026-11-22T10:00:00Z')
    expect(momentName('2026-11-22T01:05:00Z', now)).toBe('今天 9:05')
    expect(momentName('2026-11-21T08:30:00Z', now)).toBe('昨天 16:30')
    expect(momentName('2026-11-20T00:40:00Z', now)).toBe('11月20日（周五） 8:40')
  })
  it('says what is finished at once', () => {
    expect(promiseName('INSTANT', 0)).toBe('当场办好')
    expect(promiseName('PROMISED', 10)).toBe('10 个工作日')
    expect(promiseName('PROMISED', 0.5)).toBe('半个工作日')
  })
})
