import { expect, it } from 'vitest'
import type { HallScreen, PostedCase, StaffToday } from '@/api/contract'
import { pagesOf, secondsFor } from './pages'

const items = (n: number) => Array.from({ length: n }, (_, i) => ({ code: String(i) })) as HallScreen['items']
const staff = (n: number) => Array.from({ length: n }, (_, i) => ({ name: String(i) })) as StaffToday[]

it('shows every item once, at most four to a page, filled alike', () => {
  const pages = pagesOf({ items: items(10), staff: [] })
  expect(pages.map((p) => (p.kind === 'items' ? p.items.length : -1))).toEqual([3, 4, 3])
})

it('shows the staff first, and again before the items are through', () => {
  const kinds = pagesOf({ items: items(28), staff: staff(3) }).map((p) => p.kind)
  expect(kinds[0]).toBe('staff')
  expect(kinds.filter((k) => k === 'staff')).toHaveLength(2)
  expect(kinds.filter((k) => k === 'items')).toHaveLength(7)
})

it('puts what is posted before the items, six to a sheet', () => {
  const posted = Array.from({ length: 8 }, (_, i) => ({ id: String(i) })) as PostedCase[]
  const pages = pagesOf({ items: items(4), staff: staff(1) }, posted)
  expect(pages.map((p) => p.kind)).toEqual(['staff', 'posted', 'posted', 'items'])
  expect(pages.map((p) => (p.kind === 'posted' ? p.posted.length : 0))).toEqual([0, 4, 4, 0])
})

it('has no page when there is nothing, and leaves fuller pages longer', () => {
  expect(pagesOf({ items: [], staff: [] })).toEqual([])
  const [two, three] = pagesOf({ items: items(5), staff: [] }).sort((a, b) => secondsFor(a) - secondsFor(b))
  expect(secondsFor(three!)).toBeGreaterThan(secondsFor(two!))
})
