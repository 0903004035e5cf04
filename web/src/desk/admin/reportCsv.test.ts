import { expect, it } from 'vitest'
import { reportCsv } from './reportCsv'

it('writes rows Excel can open, and lets no cell run as a formula', () => {
  const csv = reportCsv([{ row: 3, name: '=HYPERLINK("x")', field: '编码', message: '少一位,"请核对"' }])
  expect(csv.split('\r\n')[1]).toBe('"3","\'=HYPERLINK(""x"")","编码","少一位,""请核对"""')
  expect(csv.startsWith('\ufeff')).toBe(true)
})
