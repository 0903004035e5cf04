import { expect, it } from 'vitest'
import { lines, warnings, type WarningLine } from './rule'

const red: WarningLine = { light: 'RED', recipient: 'HOLDER', afterDays: 2, desk: true, sms: false }

it('shows a line for every light and person', () => {
  expect(lines([red])).toHaveLength(9)
  expect(lines([red]).find((l) => l.light === 'RED' && l.recipient === 'HOLDER')?.afterDays).toBe(2)
})
it('sends only the lines by which somebody is warned', () => {
  expect(warnings(lines([red]))).toEqual([red])
})
