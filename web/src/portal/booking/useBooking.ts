import { ref } from 'vue'
import { post } from '@/api/client'
import type { AppointmentView } from '@/api/contract'
import { newKey } from '@/ui/newKey'
import { problemOf } from '@/ui/problem'

export interface BookingWish {
  siteId: string
  queueId: string | null
  items: string[]
  persons: number
}

/** One wish, sent as often as need be, is one appointment. */
export function useBooking() {
  const busy = ref(false)
  const fault = ref('')
  let key = newKey()

  /** @param startsAt none: to be listed until something comes up */
  async function book(wish: BookingWish, startsAt: string | null): Promise<AppointmentView | null> {
    if (busy.value) return null
    busy.value = true
    fault.value = ''
    try {
      const made = await post('/api/my/hall-appointments', {
        body: { ...wish, queueId: wish.items.length ? null : wish.queueId, key, startsAt, wantedUntil: null },
      })
      key = newKey()
      return made
    } catch (e) {
      const problem = problemOf(e)
      if (problem.status) key = newKey()
      fault.value = problem.detail
      return null
    } finally {
      busy.value = false
    }
  }
  return { busy, fault, book }
}
