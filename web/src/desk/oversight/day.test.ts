import { expect, it } from 'vitest'
import type { DayView } from '@/api/contract'
import { behindDay, DAY_FIGURES, daysOf, share } from './day'

const day = { today: '2026-12-01', lastFrom: '2026-11-01', lastTo: '2026-11-01' } as DayView

it('knows the days of each span', () => {
  expect(daysOf('yesterday', day)).toEqual(['2026-11-30', '2026-11-30'])
  expect(daysOf('month', day)).toEqual(['2026-12-01', '2026-12-01'])
})
it('opens the list a figure counts', () => {
  expect(behindDay('finished', 'today', day, 'site', '371312108000').query).toEqual({
    ended: 'all',
    sort: 'RECEIVED',
    site: '371312108000',
    finishedFrom: '2026-12-01',
    finishedTo: '2026-12-01',
  })
})
it('opens what a share is made of, of that place and those days', () => {
  expect(behindDay('content', 'yesterday', day, 'itemDepartment', '民政')).toEqual({
    path: '/ratings',
    query: { itemDepartment: '民政', from: '2026-11-30', to: '2026-11-30' },
  })
  expect(behindDay('onTime', 'today', day, 'site', '371312108000').query).toMatchObject({
    site: '371312108000',
    onTime: 'true',
    finishedTo: '2026-12-01',
  })
})
it('says a share only of something', () => {
  const span = { received: 3, finished: 4, onTime: 3, ratings: 0, content: 0 }
  expect(share(span, DAY_FIGURES[2]!)).toBe('75%')
  expect(share(span, DAY_FIGURES[3]!)).toBe('—')
})
