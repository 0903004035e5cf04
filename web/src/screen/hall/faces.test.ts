import { expect, it } from 'vitest'
import { faceAfter, pageAt } from './faces'

it('shows the calls for a minute, then by turns with the sheets and the plan', () => {
  expect([0, 59, 60, 99, 100, 110, 129, 130].map(faceAfter)).toEqual([
    'calls',
    'calls',
    'sheets',
    'sheets',
    'plan',
    'calls',
    'calls',
    'sheets',
  ])
})

it('turns a long list page by page and begins again', () => {
  const list = [1, 2, 3, 4, 5]
  expect([0, 1, 2, 3].map((turn) => pageAt(list, 2, turn))).toEqual([[1, 2], [3, 4], [5], [1, 2]])
  expect(pageAt([], 2, 3)).toEqual([])
})
