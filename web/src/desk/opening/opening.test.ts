import { describe, expect, it } from 'vitest'
import { DIGITS, emptyForm, monthMoved, placesBefore, toRequest } from './opening'

describe('the opening calendar of a site', () => {
  it('begins its weeks on Monday', () => {
    expect(placesBefore('2026-06-01')).toBe(0)
    expect(placesBefore('2026-12-01')).toBe(1)
    expect(placesBefore('2026-11-01')).toBe(6)
  })

  it('turns its months over the year', () => {
    expect(monthMoved('2026-12', 1)).toBe('2027-01')
    expect(monthMoved('2026-01', -1)).toBe('2025-12')
  })

  it('asks for a market only where the form is about one', () => {
    const form = { ...emptyForm('DUTY', '2026-12-01'), marketDigits: [3, 6, 9] }
    expect(toRequest(form)).toMatchObject({ market: null, marketDigits: [], untilOn: null })
    expect(toRequest({ ...form, kind: 'MARKET' })).toMatchObject({ market: 'LUNAR', marketDigits: [3, 6, 9] })
  })

  it('calls the tenth day ten and sends its last figure', () => {
    expect(DIGITS.at(-1)).toEqual([0, '十'])
    expect(DIGITS[2]).toEqual([3, '三'])
  })
})
