import { expect, test } from 'vitest'
import { nonceFor, sha256 } from './challenge'

const theirs = async (text: string) =>
  new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))

test('the digest is the one everybody computes, whatever the length', async () => {
  for (let length = 0; length < 140; length++) {
    const text = 'a7:'.repeat(60).slice(0, length)
    const ours = new DataView(new ArrayBuffer(32))
    sha256(text).forEach((word, i) => ours.setUint32(i * 4, word))
    expect([...new Uint8Array(ours.buffer)]).toEqual([...(await theirs(text))])
  }
})

test('the number found has the work in it that was asked', async () => {
  const digest = await theirs(`token:${await nonceFor('token', 10)}`)
  expect(digest[0]).toBe(0)
  expect(digest[1]! >> 6).toBe(0)
})
