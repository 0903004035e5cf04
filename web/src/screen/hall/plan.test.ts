import { expect, it } from 'vitest'
import { cellOf, numbersText, windowsOf, zonesOf } from './plan'

it('names the windows of a zone in runs', () => {
  expect(numbersText([12, 1, 2, 3, 5])).toBe('1–3、5、12')
  expect(numbersText([1, 2])).toBe('1、2')
})

it('gathers windows by zone', () => {
  const zones = zonesOf([
    { number: 2, zone: '综合受理区' },
    { number: 3, zone: '发证区' },
    { number: 1, zone: '综合受理区' },
  ])
  expect(zones).toEqual([
    { name: '综合受理区', windows: [1, 2] },
    { name: '发证区', windows: [3] },
  ])
})

it('finds the windows of a ticket by its letter', () => {
  const windows = [
    { number: 1, letters: ['A'] },
    { number: 2, letters: ['B', 'A'] },
    { number: 3, letters: ['C'] },
  ]
  expect(windowsOf(windows, 'A').map((w) => w.number)).toEqual([1, 2])
})

it('draws windows no wider than to the next one', () => {
  const at = (planX: number, planY = 1) => ({ planX, planY })
  expect(cellOf([at(2), at(4), at(3, 5)])).toBe(2)
  expect(cellOf([at(1), at(2)])).toBe(1)
  expect(cellOf([at(1)])).toBe(2)
})
