import { expect, it } from 'vitest'
import { activeFilters, casesUrl, exportUrl } from './cases'

it('asks for what stands in the address, soonest due first', () => {
  const url = casesUrl('MINE', { light: 'RED' }, null)
  expect(url).toBe('/api/desk/cases?view=MINE&light=RED&ended=false&sort=DUE&size=30')
})
it('looks for a name among the finished cases too', () => {
  expect(casesUrl('SITE', { q: '张 三' }, null)).toContain('q=%E5%BC%A0+%E4%B8%89&sort=RECEIVED')
})
it('reads on after the key it was given', () => {
  expect(casesUrl('SITE', { sort: 'RECEIVED' }, 'abc')).toContain('sort=RECEIVED&size=30&after=abc')
})
it('passes nothing the server does not know', () => {
  expect(casesUrl('SITE', { open: '1', evil: 'x' }, null)).not.toMatch(/open|evil/)
})
it('exports what is listed, from its beginning and whole', () => {
  expect(exportUrl('SITE', { light: 'RED', open: '1' })).toBe(
    '/api/desk/cases.xlsx?view=SITE&light=RED&ended=false&sort=DUE',
  )
  expect(exportUrl('MINE', { q: '张三' })).toContain('sort=RECEIVED')
})
it('says each condition in plain words, and nothing of what it does not know', () => {
  expect(activeFilters({ status: 'IN_REVIEW', light: 'RED', evil: 'x' }).map((f) => f.said)).toEqual([
    '■ 超期',
    '审核中',
  ])
})
it('keeps to what is open when it is only sorted otherwise', () => {
  expect(casesUrl('SITE', { sort: 'RECEIVED' }, null)).toContain('ended=false')
  expect(casesUrl('SITE', { ended: 'true' }, null)).toContain('ended=true&sort=RECEIVED')
  expect(casesUrl('SITE', { ended: 'all' }, null)).not.toContain('ended')
})
it('says both lights that are late', () => {
  expect(activeFilters({ light: 'RED,BLACK' }).map((f) => f.said)).toEqual(['■ 超期、◆ 超法定'])
})
