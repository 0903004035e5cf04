import { expect, it } from 'vitest'
import { actsFor, twoPersons } from './accountActs'

const row = (roles: string[], status: 'ACTIVE' | 'LOCKED' | 'SUSPENDED' | 'DISABLED' = 'ACTIVE') => ({
  roles,
  status,
  secondFactor: false,
  waiting: [] as string[],
})

it('asks for a second administrator where the server does', () => {
  expect(twoPersons(row(['审批人']), 'reset-password')).toBe(true)
  expect(twoPersons(row(['审批人']), 'disable')).toBe(false)
  expect(twoPersons(row(['审计管理员']), 'disable')).toBe(true)
  expect(twoPersons(row(['窗口受理']), 'reset-password')).toBe(false)
  expect(twoPersons({ roles: [], waiting: ['变更管理员岗位或在岗状态'] }, 'reset-password')).toBe(true)
})
it('offers what the state of the account calls for', () => {
  expect(actsFor(row(['窗口受理']))).toEqual(['reset-password', 'disable'])
  expect(actsFor(row(['窗口受理'], 'SUSPENDED'))).toContain('reinstate')
  expect(actsFor(row(['窗口受理'], 'DISABLED'))).toContain('enable')
  expect(actsFor({ ...row(['窗口受理'], 'LOCKED'), secondFactor: true })).toEqual([
    'reset-password',
    'reset-second-factor',
    'unlock',
    'disable',
  ])
  expect(actsFor(row(['首任管理员']))).toEqual([])
})
