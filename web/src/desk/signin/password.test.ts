import { expect, it } from 'vitest'
import { passwordFault } from './password'

it('accepts a long password of letters and digits typed twice', () => {
  expect(passwordFault('old', 'hedong2026x', 'hedong2026x')).toBe('')
})
it('names what is wrong', () => {
  expect(passwordFault('', 'hedong2026x', 'hedong2026x')).toContain('现在的密码')
  expect(passwordFault('old', 'short1', 'short1')).toContain('10')
  expect(passwordFault('old', 'onlyletters', 'onlyletters')).toContain('数字')
  expect(passwordFault('hedong2026x', 'hedong2026x', 'hedong2026x')).toContain('一样')
  expect(passwordFault('old', 'hedong2026x', 'hedong2026y')).toContain('两遍')
})
