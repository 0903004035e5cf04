import { expect, it } from 'vitest'
import { callList, spokenCall, type Call } from './speech'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 30, 1, 0, seconds)).toISOString()
const call = (seq: number, seconds: number): Call => ({
  seq,
  number: `A00${seq}`,
  window: 3,
  windowName: '综合受理',
  at: at(seconds),
})
const memory = (seq = 0) => {
  const kept = { seq, read: () => kept.seq, write: (n: number) => void (kept.seq = n) }
  return kept
}
const settle = () => new Promise((done) => setTimeout(done))

it('reads a number digit by digit', () => {
  expect(spokenCall({ number: 'A007', window: 3 })).toBe('请A零零七号到3号窗口')
  expect(spokenCall({ number: 'B120', window: 12 })).toBe('请B一二零号到12号窗口')
})

it('speaks one after another in the order of the calls, and none of them twice', async () => {
  const said: number[] = []
  let done = () => {}
  const list = callList((c) => {
    said.push(c.seq)
    return new Promise((resolve) => (done = resolve))
  }, memory())
  list.hear({ at: at(10), calls: [call(2, 9), call(1, 8)] })
  list.hear({ at: at(12), calls: [call(3, 11), call(2, 9), call(1, 8)] })
  expect(said).toEqual([1])
  done()
  await settle()
  expect(said).toEqual([1, 2])
  done()
  await settle()
  list.hear({ at: at(12), calls: [call(3, 11), call(2, 9), call(1, 8)] })
  done()
  await settle()
  expect(said).toEqual([1, 2, 3])
})

it('leaves out none that waited long for its turn to be spoken', async () => {
  const said: number[] = []
  let done = () => {}
  const list = callList((c) => {
    said.push(c.seq)
    return new Promise((resolve) => (done = resolve))
  }, memory())
  list.hear({ at: at(10), calls: [call(2, 9), call(1, 8)] })
  list.hear({ at: at(500), calls: [call(3, 499), call(2, 9), call(1, 8)] })
  for (let i = 0; i < 3; i++) {
    done()
    await settle()
  }
  expect(said).toEqual([1, 2, 3])
})

it('does not speak what is older than a minute when it starts or wakes up', async () => {
  const said: number[] = []
  const list = callList(async (c) => void said.push(c.seq), memory())
  list.hear({ at: at(100), calls: [call(2, 90), call(1, 8)] })
  await settle()
  expect(said).toEqual([2])
  list.hear({ at: at(3700), calls: [call(4, 3690), call(3, 2000), call(2, 90), call(1, 8)] })
  await settle()
  expect(said).toEqual([2, 4])
})

it('does not repeat itself when the page is loaded again, and goes on after a voice that failed', async () => {
  const said: number[] = []
  const kept = memory()
  callList(async (c) => void said.push(c.seq), kept).hear({ at: at(10), calls: [call(1, 8)] })
  const again = callList(async (c) => {
    said.push(c.seq)
    throw new Error('no voice')
  }, kept)
  again.hear({ at: at(12), calls: [call(3, 12), call(2, 11), call(1, 8)] })
  await settle()
  expect(said).toEqual([1, 2, 3])
})
