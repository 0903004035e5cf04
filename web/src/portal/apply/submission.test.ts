import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Confirmation } from '@/api/contract'

let keys: string[]
let fail: boolean

beforeEach(() => {
  localStorage.clear()
  vi.resetModules()
  keys = []
  fail = false
  vi.stubGlobal('fetch', async (request: Request) => {
    keys.push(((await request.json()) as { key: string }).key)
    if (fail) throw new TypeError('no network')
    return Response.json({ number: '0007' })
  })
})
afterEach(() => vi.unstubAllGlobals())

/** A page freshly opened: nothing in memory but what the phone kept. */
async function opened(): Promise<(step: 'submit' | 'supply', id: string) => Promise<Confirmation>> {
  vi.resetModules()
  return (await import('./submission')).confirm
}

describe('submitting an application', () => {
  it('uses the same key again after the page was reloaded', async () => {
    await (
      await opened()
    )('submit', 'a1')
    expect((await (await opened())('submit', 'a1')).number).toBe('0007')
    expect(new Set(keys).size).toBe(1)
  })
  it('uses the same key again when the answer was lost on the way', async () => {
    const confirm = await opened()
    fail = true
    await expect(confirm('submit', 'a1')).rejects.toThrow('网络不通')
    fail = false
    await confirm('submit', 'a1')
    expect(keys[0]).toBe(keys[1])
  })
  it('uses another key for another application', async () => {
    const confirm = await opened()
    await confirm('submit', 'a1')
    await confirm('submit', 'a2')
    expect(new Set(keys).size).toBe(2)
  })
  it('uses a new key for a second supplement', async () => {
    const confirm = await opened()
    await confirm('supply', 'a1')
    await confirm('supply', 'a1')
    expect(new Set(keys).size).toBe(2)
  })
})
