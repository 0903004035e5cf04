import { expect, it } from 'vitest'
import { cut } from './photo'

it('cuts a square that lies within the picture, whatever is chosen', () => {
  for (const [w, h] of [
    [600, 800],
    [1200, 400],
    [500, 500],
  ] as const)
    for (const zoom of [100, 180, 300])
      for (const at of [0, 40, 100]) {
        const { x, y, side } = cut(w, h, zoom, at, at)
        expect(x).toBeGreaterThanOrEqual(0)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(x + side).toBeLessThanOrEqual(w + 0.001)
        expect(y + side).toBeLessThanOrEqual(h + 0.001)
      }
})
