import { expect, it } from 'vitest'
import { readYear } from './calendar'

const day = { name: '元旦', date: '2027-01-01', isOffDay: true }

it('reads a published year', () => {
  const text = JSON.stringify({ $schema: 'x', year: 2027, papers: ['http://x'], days: [day] })
  expect(readYear(text)).toEqual({ year: 2027, papers: ['http://x'], days: [day] })
})
it('names what is wrong', () => {
  expect(readYear('x')).toContain('JSON')
  expect(readYear('{}')).toContain('year')
  expect(readYear(JSON.stringify({ year: 2027, papers: [], days: [] }))).toContain('还没有公布')
  expect(readYear(JSON.stringify({ year: 2027, days: [day, { ...day, date: '1/1' }] }))).toContain('第 2 天')
})
