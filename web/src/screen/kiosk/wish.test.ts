import { expect, it } from 'vitest'
import { printer, readerKeys, touchKeys, whatWasRead, type Wish } from './wish'

const wish = (more: Partial<Wish> = {}): Wish => ({ queueId: 'q', persons: 1, ...more })
function keys() {
  let made = 0
  const clock = { at: 0 }
  return {
    clock,
    keys: touchKeys(
      () => `k${++made}`,
      () => clock.at,
    ),
  }
}

it('keeps the key of a touch whose answer is not known, and makes a new one after the answer', () => {
  const { keys: touch } = keys()
  expect(touch.of(wish())).toBe('k1')
  expect(touch.of(wish())).toBe('k1')
  touch.settled()
  expect(touch.of(wish())).toBe('k2')
})

it('makes a new key for another wish, after two minutes, and for whoever gave a number', () => {
  const { keys: touch, clock } = keys()
  expect(touch.of(wish())).toBe('k1')
  expect(touch.of(wish({ persons: 2 }))).toBe('k2')
  clock.at = 120_000
  expect(touch.of(wish({ persons: 2 }))).toBe('k3')
  expect(touch.of(wish({ idNumber: '1' }))).toBe('k4')
  expect(touch.of(wish({ idNumber: '1' }))).toBe('k5')
})

it('takes quick keys with Enter for a reader, and slow ones for fingers', () => {
  const read: string[] = []
  const press = readerKeys((text) => read.push(text))
  ;[...'371312199003071234'].forEach((c, i) => press(c, 1000 + i * 10))
  expect(press('Enter', 1190)).toBe(true)
  ;[...'371312199003071234'].forEach((c, i) => press(c, 5000 + i * 500))
  expect(press('Enter', 14000)).toBe(false)
  expect(read).toEqual(['371312199003071234'])
})

it('knows a card from the square of a ticket', () => {
  expect(whatWasRead('37131219900307123x')).toEqual({ idNumber: '37131219900307123X' })
  expect(whatWasRead('https://county.example/t/ABCD2345EFGH')).toEqual({ code: 'ABCD2345EFGH' })
  expect(whatWasRead('abcd2345efgh')).toEqual({ code: 'ABCD2345EFGH' })
  expect(whatWasRead('hello')).toEqual({})
})

it('prints one after another, and drops what waited longer than two minutes', async () => {
  const clock = { at: 0 }
  let printed = 0
  const print = printer(
    () => printed++,
    () => clock.at,
  )
  let drawn = () => {}
  const first = print(0, new Promise<void>((resolve) => (drawn = resolve)))
  const second = print(0, Promise.resolve())
  await Promise.resolve()
  expect(printed).toBe(0)
  clock.at = 120_001
  drawn()
  expect([await first, await second]).toEqual([false, false])
  expect(await print(120_000, Promise.resolve())).toBe(true)
  expect(printed).toBe(1)
})
