import type { HallState } from '@/api/contract'

export type Call = HallState['calls'][number]

const DIGITS = '零一二三四五六七八九'
/** A call that reaches the screen later than this is history: it is shown, and no longer spoken. */
export const STALE = 60_000

/** Digit by digit: 「请A零零七号到3号窗口」. */
export const spokenCall = (call: Pick<Call, 'number' | 'window'>): string =>
  `请${[...call.number].map((c) => DIGITS[Number(c)] ?? c).join('')}号到${call.window}号窗口`

/** The last call that was put on the list, kept through a restart of the screen. */
export interface LastSpoken {
  read: () => number
  write: (seq: number) => void
}

/**
 * One list of calls, spoken one after another in their order: none twice, also when the line broke and the same calls come
 * again; none left out that came in time, however long the list is.
 */
export function callList(say: (call: Call) => Promise<void>, last: LastSpoken) {
  const waiting: Call[] = []
  let heard = last.read()
  let speaking = false

  async function speak(): Promise<void> {
    if (speaking) return
    speaking = true
    for (let call = waiting.shift(); call; call = waiting.shift()) {
      try {
        await say(call)
      } catch {
        // The next one is called all the same.
      }
    }
    speaking = false
  }

  /** Answers whether there was a new call. */
  function hear(state: Pick<HallState, 'at' | 'calls'>): boolean {
    const now = Date.parse(state.at)
    const fresh = state.calls.filter((c) => c.seq > heard).sort((a, b) => a.seq - b.seq)
    if (!fresh.length) return false
    heard = fresh.at(-1)!.seq
    last.write(heard)
    waiting.push(...fresh.filter((c) => now - Date.parse(c.at) <= STALE))
    void speak()
    return true
  }
  return { hear }
}
