import { post } from '@/api/client'
import type { Challenge } from '@/api/contract'

export const askChallenge = (work: number): Promise<Challenge> => post('/api/challenges', { body: { work } })

const K = constants()

/** The fractional parts of the cube roots of the first 64 primes, as FIPS 180-4 has them. */
function constants(): Uint32Array {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n)
  return Uint32Array.from(primes, (p) => Math.floor((Math.cbrt(p) % 1) * 2 ** 32))
}

const turn = (x: number, by: number) => (x >>> by) | (x << (32 - by))

/** SHA-256 of ASCII. Our own, for browsers give theirs only to pages behind https, and only one call at a time. */
export function sha256(text: string): Uint32Array {
  const blocks = ((text.length + 8) >> 6) + 1
  const words = new Uint32Array(blocks * 16)
  for (let i = 0; i < text.length; i++) words[i >> 2]! |= text.charCodeAt(i) << (24 - (i & 3) * 8)
  words[text.length >> 2]! |= 0x80 << (24 - (text.length & 3) * 8)
  words[words.length - 1] = text.length * 8
  const state = new Uint32Array([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ])
  for (let at = 0; at < words.length; at += 16) mix(state, words.subarray(at, at + 16))
  return state
}

function mix(state: Uint32Array, block: Uint32Array): void {
  const w = new Uint32Array(64)
  w.set(block)
  for (let i = 16; i < 64; i++) {
    const a = w[i - 15]!
    const b = w[i - 2]!
    w[i] = w[i - 16]! + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7]! + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))
  }
  const s = Array.from(state)
  for (let i = 0; i < 64; i++) {
    const [a, b, c, , e, f, g, h] = s as [number, number, number, number, number, number, number, number]
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    s.pop()
    s.unshift((one + two) | 0)
    s[4] = (s[4]! + one) | 0
  }
  for (let i = 0; i < 8; i++) state[i]! += s[i]!
}

/** A number that gives the digest so many zero bits in front; works in pieces, so that the page stays alive. */
export async function nonceFor(token: string, work: number): Promise<string> {
  for (let n = 0; ; n++) {
    if (Math.clz32(sha256(`${token}:${n}`)[0]!) >= work) return String(n)
    if (n % 2000 === 1999) await new Promise((resolve) => setTimeout(resolve))
  }
}
