import { ref, shallowRef } from 'vue'
import { post, Problem } from '@/api/client'
import type { TakenTicket, TicketRequest } from '@/api/contract'
import { newUuid } from '@/ui/newKey'
import { saidProblem } from '@/ui/problem'
import { touchKeys, type Wish } from './wish'

const ANSWER_WITHIN = 8_000
const AGAIN_AFTER = 2_000
const GIVE_UP_AFTER = 20_000

/** The server was not reached, or could not answer: whether there is a ticket is not known. */
const isUnknown = (e: unknown) => !(e instanceof Problem) || e.status === 0 || e.status >= 500

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
const late = (ms: number) => pause(ms).then(() => Promise.reject(new Problem(0, 'network', '服务器没有回答。')))

export interface Take {
  ticket: TakenTicket
  touchedAt: number
}

/** Asks for a ticket as often as need be, always by the same key, until it is known whether there is one. */
export function useTake(
  device: string,
  send: (ticket: TicketRequest) => Promise<TakenTicket> = (ticket) =>
    post('/api/kiosk/tickets', { body: { device, ticket } }),
) {
  const keys = touchKeys(newUuid, () => Date.now())
  const busy = ref(false)
  const waiting = ref(false)
  const fault = ref('')
  const taken = shallowRef<Take | null>(null)

  async function ask(ticket: TicketRequest, touchedAt: number): Promise<TakenTicket> {
    for (;;) {
      try {
        return await Promise.race([send(ticket), late(ANSWER_WITHIN)])
      } catch (e) {
        if (!isUnknown(e)) throw e
        if (Date.now() - touchedAt > GIVE_UP_AFTER) throw e
        waiting.value = true
        await pause(AGAIN_AFTER)
      }
    }
  }

  /** Touched twice, it is one touch. */
  async function take(wish: Wish): Promise<void> {
    if (busy.value) return
    busy.value = true
    fault.value = ''
    const touchedAt = Date.now()
    try {
      const ticket = await ask({ ...wish, key: keys.of(wish), again: false }, touchedAt)
      keys.settled()
      taken.value = { ticket, touchedAt }
    } catch (e) {
      const unknown = isUnknown(e)
      if (!unknown) keys.settled()
      fault.value = unknown ? '连不上服务器，没有出号。请稍等再试，或者请工作人员帮忙。' : saidProblem(e)
    }
    busy.value = false
    waiting.value = false
  }

  function forget(): void {
    taken.value = null
    fault.value = ''
  }
  return { busy, waiting, fault, taken, take, forget }
}
