import { expect, test } from 'vitest'
import { answer, askReason, asking, faultOf } from './reasons'

test('a reason is one of the list, and 其他 needs words that say something', () => {
  expect(faultOf({ reason: null, words: '' })).not.toBe('')
  expect(faultOf({ reason: 'CONTACT', words: '' })).toBe('')
  for (const words of ['', 'aaaa', '1234', '看看看看看']) expect(faultOf({ reason: 'OTHER', words })).not.toBe('')
  expect(faultOf({ reason: 'OTHER', words: '村里来核实' })).toBe('')
})

test('who asks waits for the answer, and a second question ends the first', async () => {
  const first = askReason()
  const second = askReason()
  expect(await first).toBeNull()
  expect(asking.value).toBe(true)
  answer({ reason: 'DELIVER', words: '' })
  expect((await second)?.reason).toBe('DELIVER')
  expect(asking.value).toBe(false)
})
