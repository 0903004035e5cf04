import { expect, it } from 'vitest'
import { emptyStaff, fromRow, staffFault, toSend } from './staffForm'

const good = () => ({ ...emptyStaff(), name: '王芳', username: 'wangfang', badgeNumber: '0001', siteId: 's1' })

it('accepts a complete form and says what is missing in another', () => {
  expect(staffFault(good())).toBe('')
  expect(staffFault({ ...good(), username: '王芳' })).toContain('用户名')
  expect(staffFault({ ...good(), siteId: '' })).toContain('站点')
})

it('keeps the three administrators apart', () => {
  const posts = [
    { role: 'SYSTEM_ADMIN' as const, regionCode: '' },
    { role: 'AUDIT_ADMIN' as const, regionCode: '' },
  ]
  expect(staffFault({ ...good(), posts })).toContain('兼任')
})

it('puts a post where the site is unless told otherwise, and never sends a masked phone back', () => {
  expect(toSend(good(), '371312104000').posts).toEqual([{ role: 'WINDOW_CLERK', regionCode: '371312104000' }])
  const row = { ...good(), id: '1', siteName: '', posts: [], phone: '138****0001', duty: null }
  expect(toSend(fromRow(row), 'x').phone).toBeUndefined()
})
