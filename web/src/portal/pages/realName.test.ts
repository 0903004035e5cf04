import { describe, expect, it } from 'vitest'
import { emptyIdentity, identityFaults, identityRequest } from './realName'

const today = '2026-11-22'
const typed = { ...emptyIdentity(), name: ' 䶮𠮷 ', idNumber: '110105 19491231 002x' }

describe('the real name', () => {
  it('needs a name and a sound number', () => {
    expect(identityFaults(typed, today)).toEqual([])
    expect(identityFaults({ ...typed, name: ' ', idNumber: '1' }, today).map((f) => f.target)).toEqual([
      'real-name',
      'real-idNumber',
    ])
  })
  it('by a paper whose number does not tell the day of birth needs that day', () => {
    const passport = { ...typed, paper: 'PASSPORT' as const, idNumber: 'e1234 5678' }
    expect(identityFaults(passport, today).map((f) => f.target)).toEqual(['real-birthDate'])
    expect(identityFaults({ ...passport, birthDate: '1958-02-30' }, today)[0]?.message).toContain('出生日期不对')
    expect(identityFaults({ ...passport, birthDate: '2027-01-01' }, today)[0]?.message).toContain('还没到')
    expect(identityRequest({ ...passport, birthDate: '1958-02-03' })).toEqual({
      kind: 'PERSON',
      name: '䶮𠮷',
      paper: 'PASSPORT',
      idNumber: 'E12345678',
      birthDate: '1958-02-03',
    })
  })
  it('is sent tidy, with nothing empty', () => {
    expect(identityRequest(typed)).toEqual({
      kind: 'PERSON',
      name: '䶮𠮷',
      paper: 'RESIDENT_ID',
      idNumber: '11010519491231002X',
    })
  })
})
