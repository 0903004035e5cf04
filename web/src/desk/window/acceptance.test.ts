import { describe, expect, it } from 'vitest'
import type { ActView, FormField, Guide, Material, PartyView } from '@/api/contract'
import {
  allOnPaper,
  asksNothing,
  barredWhy,
  clueFault,
  clueOf,
  kindOf,
  likelyPaper,
  paperClueOf,
  mainAct,
  mayFollow,
  startMaterials,
  stillMissing,
  wantedFor,
} from './acceptance'

const material = (key: string, necessity: Material['necessity'], exempt: Material['exempt']) =>
  ({ key, name: key, necessity, exempt }) as Material
const act = (name: ActView['act'], allowed = true, needs: ActView['needs'] = []) =>
  ({ act: name, allowed, needs }) as ActView

describe('finding a person', () => {
  it('tells a phone number from an ID number by its shape', () => {
    expect(clueOf('138 0000 0001')).toEqual({ phone: '13800000001' })
    expect(clueOf('37131219450312002x')).toEqual({ idNumber: '37131219450312002X' })
    expect(clueOf('3713121945031200')).toBeNull()
  })
  it('takes other eighteen characters for a credit code', () => {
    expect(kindOf('37131219450312002X')).toBe('PERSON')
    expect(kindOf('91371312MA3C0DQ00X')).toBe('ENTERPRISE')
  })
})

describe('other papers than the card', () => {
  it('are looked for when Enter says that the number is whole', () => {
    expect(paperClueOf('E 1234-5678')).toEqual({ idNumber: 'E12345678' })
    expect(paperClueOf('13800000001')).toEqual({ phone: '13800000001' })
    expect(paperClueOf('王秀兰')).toBeNull()
    expect(paperClueOf('12345')).toBeNull()
  })
  it('are of persons, and guessed by their shape', () => {
    expect(kindOf('E12345678')).toBe('PERSON')
    expect(clueFault({ idNumber: 'E12345678' }, '2026-11-25')).toBe('')
    expect(
      ['', '37131219450312002X', 'H12345678', '12345678', 'FRA110109123456', 'P371234567', 'E12345678'].map(
        likelyPaper,
      ),
    ).toEqual([
      'RESIDENT_ID',
      'RESIDENT_ID',
      'HONG_KONG_MACAO_PERMIT',
      'TAIWAN_PERMIT',
      'FOREIGN_PERMANENT_RESIDENT',
      'BIRTH_CERTIFICATE',
      'PASSPORT',
    ])
  })
})

describe('a mistyped number', () => {
  it('is told before anybody is looked for', () => {
    expect(clueFault({ idNumber: '11010519491231002X' }, '2026-11-25')).toBe('')
    expect(clueFault({ idNumber: '110105194912310021' }, '2026-11-25')).toContain('填错了')
    expect(clueFault({ idNumber: '91350100M000100Y44' }, '2026-11-25')).toContain('信用代码')
    expect(clueFault({ phone: '13800000001' }, '2026-11-25')).toBe('')
  })
})

describe('materials', () => {
  const all = [
    material('id', 'REQUIRED', 'SHARED_DATA'),
    material('form', 'REQUIRED', 'NONE'),
    material('proof', 'OPTIONAL', 'NONE'),
  ]
  it('counts nothing as looked up before a clerk has looked', () => {
    expect(startMaterials(all)).toEqual({ id: 'NO', form: 'NO', proof: 'NO' })
  })
  it('ticks everything required with one key, and leaves the rest alone', () => {
    const provided = allOnPaper(all, startMaterials(all))
    expect(provided).toEqual({ id: 'PAPER', form: 'PAPER', proof: 'NO' })
    expect(stillMissing(all, (key) => provided[key] !== 'NO')).toEqual([])
  })
  it('knows what may follow', () => {
    expect(mayFollow([...all, material('plan', 'LATER', 'NONE')], (key) => key === 'id')).toEqual(['plan'])
  })
  it('names what is missing', () => {
    expect(stillMissing(all, (key) => key === 'id')).toEqual(['form'])
  })
})

describe('registering', () => {
  const guide = { fields: [{ key: 'bank', label: '银行卡号', required: true } as FormField] } as Guide
  const party = { id: 'p' } as PartyView
  it('asks for person, item and fields in the order of the page', () => {
    expect(wantedFor(null, null, {})[0]).toContain('申请人')
    expect(wantedFor(party, null, {})[0]).toContain('事项')
    expect(wantedFor(party, guide, { bank: ' ' })[0]).toContain('银行卡号')
    expect(wantedFor(party, guide, { bank: '6217' })).toEqual([])
  })
  it('asks nobody for his account who is sent home for his papers', () => {
    expect(wantedFor(party, guide, {}, false)).toEqual([])
  })
})

describe('the outcome key', () => {
  it('finishes an instant item at once, accepts the others, and delivers what is finished', () => {
    expect(mainAct([act('ACCEPT'), act('FINISH_AT_ONCE')])?.act).toBe('FINISH_AT_ONCE')
    expect(mainAct([act('ACCEPT'), act('FINISH_AT_ONCE', false)])?.act).toBe('ACCEPT')
    expect(mainAct([act('DELIVER')])?.act).toBe('DELIVER')
    expect(mainAct([act('PROPOSE_REFUSAL')])).toBeNull()
  })
  it('accepts with a promise where something follows, and says why where nothing can be done', () => {
    expect(mainAct([act('ACCEPT', false), act('ACCEPT_LENIENTLY')])?.act).toBe('ACCEPT_LENIENTLY')
    expect(barredWhy([act('ACCEPT', false), act('ACCEPT_LENIENTLY')])).toBe('')
    expect(barredWhy([{ ...act('ACCEPT', false), why: '还缺户口簿' }])).toBe('还缺户口簿')
  })
  it('opens no dialog when nothing has to be answered', () => {
    expect(asksNothing(act('ACCEPT'))).toBe(true)
    expect(asksNothing(act('DELIVER', true, ['SIGNATURE', 'DELIVERY']))).toBe(false)
  })
})
