import { expect, it } from 'vitest'
import { saidAddress, saidSubject } from './auditWords'

it('says what an entry is about in words, with the end of a long id', () => {
  expect(saidSubject('PARTY', '01a20434-9d81-7c9e-ade5-87fe1046aa61')).toBe('当事人 …1046aa61')
  expect(saidSubject('CALENDAR', '2027')).toBe('工作日历 2027')
  expect(saidSubject('SOMETHING_NEW', '')).toBe('其他')
})

it('calls the machine itself by a word', () => {
  expect(saidAddress('0:0:0:0:0:0:0:1')).toBe('本机')
  expect(saidAddress('10.1.2.3')).toBe('10.1.2.3')
})
