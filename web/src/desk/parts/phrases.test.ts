import { expect, it } from 'vitest'
import { withPhrase } from './phrases'

it('puts a phrase behind what was typed, and loses nothing of it', () => {
  expect(withPhrase('', '材料齐全')).toBe('材料齐全')
  expect(withPhrase('经核对', '材料齐全')).toBe('经核对；材料齐全')
  expect(withPhrase('经核对，', '材料齐全')).toBe('经核对，材料齐全')
})
