import { expect, it } from 'vitest'
import { saidAddress } from './auditWords'

it('names this computer in words', () => {
  expect(saidAddress('127.0.0.1')).toBe('本机')
  expect(saidAddress('10.0.0.8')).toBe('10.0.0.8')
})
