import { expect, it } from 'vitest'
import { behind, lateShare } from './board'

const lights = { open: 12, green: 6, yellow: 1, red: 2, black: 1, standing: 2 }

it('leads from a figure to the list of exactly those cases', () => {
  expect(behind('RED', { place: '371312108000' })).toEqual({
    path: '/cases/supervised',
    query: { place: '371312108000', light: 'RED' },
  })
})
it('counts what is late among what is running', () => {
  expect(lateShare(lights)).toBe('30.0%')
  expect(lateShare({ ...lights, open: 2, standing: 2 })).toBe('—')
})
