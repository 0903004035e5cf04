import { expect, test } from 'vitest'
import { cents, difference } from './sums'

test('sums are exact to the cent', () => {
  expect(cents('0.01')).toBe(1n)
  expect(cents('1000000000')).toBe(100000000000n)
  expect(cents('10.5')).toBe(1050n)
  expect(cents('-3.20')).toBe(-320n)
  for (const bad of ['', '1.005', 'x', '1,000']) expect(cents(bad)).toBeNull()
})

test('a difference is never a rounding', () => {
  expect(difference('0.3', '0.10')).toBe('0.20')
  expect(difference('9.99', '10.00')).toBe('-0.01')
  expect(difference('1000000000.01', '1000000000.00')).toBe('0.01')
  expect(difference('', '10.00')).toBeNull()
})
