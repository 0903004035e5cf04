import { expect, it } from 'vitest'
import type { HallPage } from '@/api/contract'
import { faultsOf, newQueue, newWindow, setUpOf } from './setUp'

const page = {
  siteName: '某镇便民服务中心',
  mayChange: true,
  items: [],
  hall: {
    siteId: 's',
    version: 3,
    rules: { takesTickets: true },
    queues: [{ id: 'q1', letter: 'A', name: '综合', kind: 'HANDLING', items: [], minutes: 10 }],
    windows: [
      {
        id: 'w1',
        number: 1,
        name: '综合受理',
        kind: 'GENERAL',
        tidal: false,
        zone: '一区',
        planX: 0,
        planY: 0,
        queues: ['q1'],
      },
    ],
  },
} as unknown as HallPage

it('edits the queues of a window by their letters, and sends the version that was read', () => {
  const setUp = setUpOf(page)
  expect(setUp.version).toBe(3)
  expect(setUp.windows?.[0]?.letters).toEqual(['A'])
})

it('gives a new queue the next letter and a new window the next number on a free place', () => {
  const setUp = setUpOf(page)
  expect(newQueue(setUp.queues ?? []).letter).toBe('B')
  const added = newWindow(setUp.windows ?? [], ['A'])
  expect(added.number).toBe(2)
  expect([added.planX, added.planY]).not.toEqual([0, 0])
})

it('finds what was wrong with one row', () => {
  const faults = { 'windows[1].number': '用了两次', 'queues[1].letter': '用了两次' }
  expect(faultsOf(faults, 'windows', 1)).toEqual({ number: '用了两次' })
  expect(faultsOf(faults, 'windows', 0)).toEqual({})
})
