import type { SentMessage, SettingView } from '@/api/contract'
import { expect, test } from 'vitest'
import { changes, saidState, shownSettings } from './channels'

const setting = (key: string, kind: SettingView['kind'], value: string | null, environmentName: string | null = null) =>
  ({
    key,
    label: key,
    kind,
    hint: '',
    options: [],
    value,
    set: value !== '',
    environmentName,
  }) as unknown as SettingView

test('a cloud shows no template, and a template no account of a cloud', () => {
  const all = ['sms.gateway', 'sms.secret', 'sms.url', 'sms.signature'].map((key) => setting(key, 'TEXT', ''))
  const keys = (gateway: string) => shownSettings(all, { 'sms.gateway': gateway }).map((s) => s.key)
  expect(keys('')).toEqual(['sms.gateway'])
  expect(keys('HTTP')).toEqual(['sms.gateway', 'sms.secret', 'sms.url'])
  expect(keys('ALIBABA')).toEqual(['sms.gateway', 'sms.secret', 'sms.signature'])
})

test('only what was changed is sent, and a secret only when it was typed', () => {
  const all = [
    setting('a', 'TEXT', '1'),
    setting('b', 'TEXT', '2'),
    setting('s', 'SECRET', null),
    setting('e', 'TEXT', 'x', 'ONEWINDOW_E'),
  ]
  expect(changes(all, { a: '1', b: '3', s: '', e: 'y' })).toEqual({ b: '3' })
  expect(changes(all, { a: '', b: '2', s: 'new', e: 'x' })).toEqual({ a: '', s: 'new' })
})

test('a message refused once is still on its way, and a report has the last word', () => {
  const message = (part: Partial<SentMessage>) =>
    ({ state: 'WAITING', refusal: null, report: null, ...part }) as SentMessage
  expect(saidState(message({ refusal: '余额不足' }))).toBe('没有收下，还会再试')
  expect(saidState(message({ state: 'SENT', report: 'UNDELIVERED' }))).toBe('没有送到')
})
