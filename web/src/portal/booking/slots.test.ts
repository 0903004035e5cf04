import { expect, it } from 'vitest'
import { halves, timeName } from './slots'

it('tells morning from afternoon in Chinese time, and leaves out what is empty', () => {
  const slots = [
    { startsAt: '2026-12-02T01:30:00Z', left: 1 },
    { startsAt: '2026-12-02T06:00:00Z', left: 2 },
  ]
  expect(halves(slots).map((half) => [half.name, half.slots.length])).toEqual([
    ['上午', 1],
    ['下午', 1],
  ])
  expect(halves(slots.slice(1)).map((half) => half.name)).toEqual(['下午'])
  expect(timeName('2026-12-02T01:30:00Z')).toBe('9:30')
})
