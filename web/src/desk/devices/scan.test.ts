import { expect, test } from 'vitest'
import { onSheet, sizeTurned, turned } from './scan'

test('four turns come back to where they began', () => {
  expect([0, 1, 2, 3].reduce<0 | 90 | 180 | 270>((turn) => turned(turn, 90), 0)).toBe(0)
  expect(turned(0, 270)).toBe(270)
  expect(turned(270, 90)).toBe(0)
})

test('a page turned by a quarter changes its sides, and none is enlarged', () => {
  expect(sizeTurned(1754, 1240, 90)).toEqual({ width: 1240, height: 1754 })
  expect(sizeTurned(1754, 1240, 180)).toEqual({ width: 1754, height: 1240 })
  expect(sizeTurned(4800, 2400, 0)).toEqual({ width: 2400, height: 1200 })
})

test('a page fills the sheet as far as it goes, and lies in its middle', () => {
  const high = onSheet(1240, 1754)
  expect(high.sheet.height).toBeGreaterThan(high.sheet.width)
  expect(high.height).toBeLessThanOrEqual(high.sheet.height)
  const card = onSheet(856, 540)
  expect(card.sheet.width).toBeGreaterThan(card.sheet.height)
  expect(card.x + card.width + card.x).toBeCloseTo(card.sheet.width)
  expect(card.y + card.height + card.y).toBeCloseTo(card.sheet.height)
})
