import { expect, it } from 'vitest'
import { JOBS } from '../jobs'
import { byUse, visited } from './useMost'

const names = (visits: Record<string, number>) => byUse(JOBS, visits).map((job) => job.name)
const times = (n: number, job: string, from: Record<string, number> = {}) =>
  Array.from({ length: n }).reduce<Record<string, number>>((all) => visited(all, job), from)

it('puts on top what is used most', () => {
  expect(names(times(20, '监督'))[0]).toBe('监督')
})

it('leaves the order alone for a visit or two', () => {
  expect(names(times(2, '台账'))).toEqual(JOBS.map((job) => job.name))
})

it('forgets slowly what is used no more', () => {
  const then = times(30, '收费')
  expect(names(times(150, '监督', then)).slice(0, 1)).toEqual(['监督'])
})
