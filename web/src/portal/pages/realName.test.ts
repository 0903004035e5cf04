import { describe, expect, it } from 'vitest'
import { identityFaults, identityRequest } from './realName'

const today = '2026-11-22'
const typed = { name: ' 䶮𠮷 ', idNumber: '110105 19491231 002x', address: '', legalPerson: '' }

describe('the real name', () => {
  it('of a person needs a name and a sound number', () => {
    expect(identityFaults('PERSON', typed, today)).toEqual([])
    expect(identityFaults('PERSON', { ...typed, name: ' ', idNumber: '1' }, today).map((f) => f.target)).toEqual([
      'real-name',
      'real-idNumber',
    ])
  })
  it('of an enterprise needs its legal person too', () => {
    const shop = { ...typed, idNumber: '11370302MB2854819D' }
    expect(identityFaults('ENTERPRISE', shop, today).map((f) => f.target)).toEqual(['real-legalPerson'])
  })
  it('is sent tidy, with nothing empty', () => {
    expect(identityRequest('PERSON', typed)).toEqual({ kind: 'PERSON', name: '䶮𠮷', idNumber: '11010519491231002X' })
  })
})
