import { expect, it } from 'vitest'
import { ofYear, readYear, toYear } from './calendar'

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

it('writes a notice as lines and reads the lines back as its days', () => {
  const day = (date: string, isOffDay = true) => ({ name: '元旦', date, isOffDay })
  const days = [day('2026-12-31'), day('2027-01-01'), day('2027-01-03', false), day('2027-05-01')]
  const year = { year: 2027, papers: ['国办发明电〔2026〕7号'], days }
  const form = ofYear(year)
  expect(form.holidays).toEqual([
    { name: '元旦', from: '2026-12-31', to: '2027-01-01' },
    { name: '元旦', from: '2027-05-01', to: '2027-05-01' },
  ])
  expect(form.worked).toHaveLength(1)
  const back = toYear(form)
  expect(back.year).toBe(2027)
  expect([...(back.days ?? [])].sort((a, b) => a.date.localeCompare(b.date))).toEqual(days)
})
