import { href, poll } from './client'
import type { HallState } from './contract'

const CHECK = 30_000
const CHECK_WHILE_BROKEN = 10_000
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 30_000

/**
 * A hall, live: every state whole, so that whoever was away needs only the next one. The line is asked for anew when it
 * breaks; every half minute the state is read besides, in case the line died without a word. `alive` hears whether what is
 * shown is what is. A screen that was added to its hall says its code: a line is kept for it. Answers how to hang up.
 */
export function hallLine(
  site: string,
  told: (state: HallState) => void,
  alive: (is: boolean) => void,
  device = '',
): () => void {
  let source: EventSource | null = null
  let known: HallState | null = null
  let failures = 0
  let over = false
  let again = 0
  let check = 0

  function take(state: HallState): void {
    known = state
    alive(true)
    told(state)
  }

  function dial(): void {
    source?.close()
    source = new EventSource(href('/api/screen/hall/stream', { query: device ? { site, device } : { site } }))
    source.addEventListener('hall', (event) => {
      failures = 0
      take(JSON.parse((event as MessageEvent<string>).data) as HallState)
    })
    source.onerror = () => {
      if (over) return
      source?.close()
      const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(failures++, 5))
      window.clearTimeout(again)
      // Two hundred screens do not come back in the same moment.
      again = window.setTimeout(dial, pause * (0.5 + Math.random()))
      void read()
    }
  }

  async function read(): Promise<void> {
    window.clearTimeout(check)
    try {
      const state = await poll('/api/screen/hall', { query: { site } })
      if (over) return
      const silent = !failures && known?.calls[0]?.seq !== state.calls[0]?.seq
      if (!known || Date.parse(state.at) > Date.parse(known.at)) take(state)
      if (silent) dial()
    } catch {
      if (!over) alive(false)
    }
    if (!over) check = window.setTimeout(() => void read(), failures ? CHECK_WHILE_BROKEN : CHECK)
  }

  dial()
  check = window.setTimeout(() => void read(), CHECK)
  return () => {
    over = true
    window.clearTimeout(again)
    window.clearTimeout(check)
    source?.close()
  }
}
