import { describe, expect, it, vi } from 'vitest'
import { answerSignIn, askToSignIn, signInOpen } from './session'

describe('a session that ran out', () => {
  it('asks once however many requests wait', async () => {
    const first = askToSignIn()
    const second = askToSignIn()
    expect(signInOpen.value).toBe(true)
    answerSignIn(true)
    expect(await Promise.all([first, second])).toEqual([true, true])
    await vi.waitFor(() => expect(signInOpen.value).toBe(false))
  })
  it('asks again the next time, and can be declined', async () => {
    const asked = askToSignIn()
    expect(signInOpen.value).toBe(true)
    answerSignIn(false)
    expect(await asked).toBe(false)
  })
})
