import { nextTick } from 'vue'
import { beforeEach, expect, test, vi } from 'vitest'
import { useAsk } from './useAsk'

beforeEach(() => localStorage.clear())

test('all that is wrong is said at once, and what was mended is no longer said', async () => {
  const ask = useAsk()
  ask.form.who = 'family'
  ask.form.phone = '12'
  ask.form.wantedOn = '2026-02-30'
  const post = vi.fn()
  await ask.send('', null, post)
  const named = () => ask.faults.value.map((f) => f.target)
  expect(named()).toEqual([
    'ask-relation',
    'ask-name',
    'ask-phone',
    'ask-regionCode',
    'ask-address',
    'ask-wish',
    'ask-wantedOn',
  ])
  ask.form.relation = '母亲'
  ask.form.phone = '0539-8381234'
  await nextTick()
  expect(named()).toEqual(['ask-name', 'ask-regionCode', 'ask-address', 'ask-wish', 'ask-wantedOn'])
  expect(post).not.toHaveBeenCalled()
})
