import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Problem } from '@/api/client'
import type { TakenTicket, TicketRequest } from '@/api/contract'
import { useTake } from './useTake'

const ticket = (number: string) => ({ ticket: { number }, already: false }) as TakenTicket
const down = () => new Problem(0, 'network', '网络不通')
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('sends a touch again by the same key until the server answers', async () => {
  const sent: TicketRequest[] = []
  const kiosk = useTake('d', async (asked) => {
    sent.push(asked)
    if (sent.length < 3) throw down()
    return ticket('A001')
  })
  const taking = kiosk.take({ queueId: 'q', persons: 1 })
  void kiosk.take({ queueId: 'q', persons: 1 })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(kiosk.waiting.value).toBe(true)
  await vi.advanceTimersByTimeAsync(5_000)
  await taking
  expect(kiosk.taken.value?.ticket.ticket.number).toBe('A001')
  expect(new Set(sent.map((s) => s.key)).size).toBe(1)
  expect(sent).toHaveLength(3)
})

it('issues nothing while the server is away, and the next try of the same wish is the same touch', async () => {
  const sent: TicketRequest[] = []
  let away = true
  const kiosk = useTake('d', async (asked) => {
    sent.push(asked)
    if (away) throw down()
    return ticket('A001')
  })
  const taking = kiosk.take({ queueId: 'q', persons: 1 })
  await vi.advanceTimersByTimeAsync(30_000)
  await taking
  expect(kiosk.taken.value).toBeNull()
  expect(kiosk.fault.value).toContain('没有出号')
  away = false
  await kiosk.take({ queueId: 'q', persons: 1 })
  expect(new Set(sent.map((s) => s.key)).size).toBe(1)
  kiosk.forget()
  await kiosk.take({ queueId: 'q', persons: 1 })
  expect(new Set(sent.map((s) => s.key)).size).toBe(2)
})

it('does not wait for ever for an answer', async () => {
  const kiosk = useTake('d', () => new Promise(() => undefined))
  const taking = kiosk.take({ queueId: 'q', persons: 1 })
  await vi.advanceTimersByTimeAsync(40_000)
  await taking
  expect(kiosk.busy.value).toBe(false)
  expect(kiosk.fault.value).toContain('没有出号')
})

it('says what the server says against it, and does not ask again', async () => {
  const send = vi.fn(() => Promise.reject(new Problem(409, '', '今天的号已经取完了。')))
  const kiosk = useTake('d', send)
  await kiosk.take({ queueId: 'q', persons: 1 })
  expect(kiosk.fault.value).toBe('今天的号已经取完了。')
  expect(send).toHaveBeenCalledTimes(1)
})
