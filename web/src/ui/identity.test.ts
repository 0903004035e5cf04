import { describe, expect, it } from 'vitest'
import { creditCodeFault, idNumberFault, phoneFault, tidyNumber } from './identity'

const today = '2026-11-22'

describe('identity card number (GB 11643)', () => {
  it.each(['11010519491231002X', '440524188001010014', '11010519491231002x', ' 110105 19491231 002X '])(
    'accepts %s',
    (id) => expect(idNumberFault(id, today)).toBeNull(),
  )
  it('counts the digits when there are 17', () => {
    expect(idNumberFault('11010519491231002', today)).toBe('身份证号码是18位，您填了17位')
  })
  it('sees a wrong check digit', () => {
    expect(idNumberFault('110105194912310021', today)).toContain('有一位填错了')
  })
  it('sees a day that does not exist', () => {
    expect(idNumberFault('110105194902310020', today)).toContain('出生日期不对')
  })
  it('sees a birth in the future', () => {
    expect(idNumberFault('110105203012310020', today)).toContain('还没到')
  })
  it('asks for it when empty', () => {
    expect(idNumberFault('  ', today)).toBe('请填写身份证号码')
  })
})

describe('unified social credit code (GB 32100)', () => {
  const real =
    '11370302MB2854819D 12441500196720244T 114403006939513773 11440100007482575H 11440300MB2D072246 ' +
    '11511301008778183N 115113010833722043 11511300008778693M 11100000000013338W 11370800MB28559184 ' +
    '11330105002500287C 11430000006122244L 113700000045046442 11100000MB03271699'
  it.each(real.split(' '))('accepts the real code %s', (code) => expect(creditCodeFault(code)).toBeNull())
  it('sees one wrong character', () => {
    expect(creditCodeFault('11370302MB2854818D')).toContain('有一位填错了')
  })
  it('names the letters that never occur', () => {
    expect(creditCodeFault('11370302MB285481OD')).toContain('I、O、S、V、Z')
  })
  it('counts the characters', () => {
    expect(creditCodeFault('1137')).toContain('您填了4位')
  })
})

describe('phone and typing', () => {
  it('accepts a mobile number typed with blanks or full-width digits', () => {
    expect(phoneFault('138 0013 8000')).toBeNull()
    expect(phoneFault('１３８００１３８０００')).toBeNull()
  })
  it('refuses what is no mobile number', () => {
    expect(phoneFault('12345678901')).not.toBeNull()
    expect(phoneFault('1380013800')).not.toBeNull()
  })
  it('tidies what was typed', () => expect(tidyNumber('１１-0x ')).toBe('110X'))
})
