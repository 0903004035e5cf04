import { describe, expect, it } from 'vitest'
import type { Due } from '@/api/contract'
import { newKey } from '@/ui/newKey'
import { localDay, saidDay, saidLeft, saidMoment, saidSize } from './format'

const now = new Date('2026-11-22T08:00:00Z')
const due = (workingDaysLeft: number, light: Due['light'] = 'GREEN'): Due => ({
  on: '2026-11-26',
  said: '',
  workingDaysLeft,
  provisional: false,
  light,
})

describe('dates as people say them', () => {
  it('shows an instant in the time of the place, not of the machine', () => {
    expect(saidMoment('2026-11-25T16:30:00Z', now)).toBe('11月26日（周四）00:30')
  })
  it('names the year only when it is another one', () => {
    expect(saidDay('2026-11-26', now)).toBe('11月26日（周四）')
    expect(saidDay('2027-01-04', now)).toBe('2027年1月4日（周一）')
  })
  it('shows a dash for nothing', () => expect(saidMoment(null)).toBe('—'))
  it('counts today by the clock of the place', () => {
    expect(localDay(0, new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23')
    expect(localDay(-1, now)).toBe('2026-11-21')
  })
})

describe('time left', () => {
  it('says the days left, today, and overdue', () => {
    expect(saidLeft(due(2))).toBe('还剩 2 个工作日')
    expect(saidLeft(due(0, 'YELLOW'))).toBe('今天到期')
    expect(saidLeft(due(0, 'RED'))).toBe('已超期')
    expect(saidLeft(due(-3, 'RED'))).toBe('已超 3 个工作日')
  })
})

it('says sizes', () => {
  expect(saidSize(10)).toBe('1 KB')
  expect(saidSize(3_300_000)).toBe('3.1 MB')
})

it('never makes the same key twice', () => expect(newKey()).not.toBe(newKey()))
