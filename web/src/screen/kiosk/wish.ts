import type { TicketRequest } from '@/api/contract'

export type Wish = Pick<TicketRequest, 'queueId' | 'idNumber' | 'earlier' | 'priority' | 'persons'>

/** Who stands some minutes further ahead; the old are known by their number as well. */
export const PRIORITIES = [
  { value: 'ELDERLY', name: '老年人' },
  { value: 'DISABLED', name: '残疾人' },
  { value: 'PREGNANT', name: '孕妇' },
  { value: 'INFANT', name: '带婴幼儿' },
  { value: 'SOLDIER', name: '军人消防' },
] as const

const SAME_TOUCH = 2 * 60_000

/**
 * The key of a touch. As long as nobody knows whether the last one made a ticket, the same wish is the same touch: who tries
 * again after the network failed gets the ticket that was perhaps made, not a second one. A number is not remembered for it:
 * who gave one has one ticket in any case.
 */
export function touchKeys(newKey: () => string, now: () => number) {
  let open: { wish: string; key: string; at: number } | null = null
  return {
    of(wish: Wish): string {
      const same = wish.idNumber ? '' : JSON.stringify([wish.queueId, wish.earlier, wish.priority, wish.persons])
      if (same && open?.wish === same && now() - open.at < SAME_TOUCH) return open.key
      const key = newKey()
      open = same ? { wish: same, key, at: now() } : null
      return key
    },
    /** The server has answered. */
    settled: () => void (open = null),
  }
}

const READER_GAP = 400

/** A card reader or a scanner types faster than a person, and ends with Enter. */
export function readerKeys(read: (text: string) => void) {
  let text = ''
  let last = 0
  /** Answers whether the key belongs to what a reader types. */
  return (key: string, at: number): boolean => {
    const isQuick = at - last <= READER_GAP
    if (key === 'Enter') {
      const whole = text
      text = ''
      if (whole.length < 8 || !isQuick) return false
      read(whole)
      return true
    }
    if (key.length !== 1) return false
    text = isQuick ? text + key : key
    last = at
    return text.length > 1
  }
}

/** What was held before the reader: an identity card, or the square of an appointment or of the ticket of an earlier visit. */
export function whatWasRead(text: string): { idNumber?: string; code?: string } {
  const typed = text.trim().toUpperCase()
  const code = /(?:^|\/[TA]\/)([2-9A-HJ-NP-Z]{12})$/.exec(typed)?.[1]
  if (code) return { code }
  const idNumber = /[1-9]\d{16}[\dX]/.exec(typed)?.[0]
  return idNumber ? { idNumber } : {}
}

const PRINT_WITHIN = 2 * 60_000

/** Prints one paper after another; one that waited longer than two minutes is for nobody any more. */
export function printer(print: () => void, now: () => number) {
  let line: Promise<unknown> = Promise.resolve()
  /** @param touchedAt when its holder touched; @param ready when the paper is drawn */
  return (touchedAt: number, ready: Promise<unknown>): Promise<boolean> => {
    const job = line.then(async () => {
      await ready
      if (now() - touchedAt > PRINT_WITHIN) return false
      print()
      return true
    })
    line = job.catch(() => undefined)
    return job
  }
}
