import { expect, it } from 'vitest'
import { passwordFault } from './password'

it('accepts three of the four classes typed twice', () => {
  expect(passwordFault('old', 'Hedong2026x', 'Hedong2026x')).toBe('')
})
it('names what is wrong', () => {
  expect(passwordFault('', 'Hedong2026x', 'Hedong2026x')).toContain('现在的密码')
  expect(passwordFault('old', 'Short1', 'Short1')).toContain('8 位')
  expect(passwordFault('old', 'letters1only', 'letters1only')).toContain('三类')
  expect(passwordFault('Hedong2026x', 'Hedong2026x', 'Hedong2026x')).toContain('一样')
  expect(passwordFault('old', 'Hedong2026x', 'Hedong2026y')).toContain('两遍')
})
