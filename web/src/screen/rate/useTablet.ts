import { computed, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import { poll, post, Problem } from '@/api/client'
import type { RatingTablet } from '@/api/contract'
import { useDevice } from '../hall/useDevice'

const LOOK = 3_000
/** Who has touched a face and says no more: it is sent as it is. */
export const SENT_AFTER = 10_000
const THANKS = 4_000

/** The tablet of a window: asks when a visit is over, once, and takes nothing for granted. */
export function useTablet(device: string) {
  const tablet = shallowRef<RatingTablet | null>(null)
  const problem = ref('')
  const grade = ref<number | null>(null)
  const chosen = ref<string[]>([])
  const thanks = ref(false)
  const asked = ref<string | null>(null)
  const tags = computed(() => (grade.value ? (tablet.value?.tags[String(grade.value)] ?? []) : []))
  let looking = 0
  let sending = 0

  async function look(): Promise<void> {
    window.clearTimeout(looking)
    try {
      const now = await poll('/api/rating-tablet', { query: { device } })
      tablet.value = now
      problem.value = ''
      if (!grade.value && !thanks.value) asked.value = now.visit?.ticketId ?? null
    } catch (e) {
      const unknown = e instanceof Problem && e.status >= 400 && e.status < 500
      problem.value = unknown ? (e as Problem).detail : '网络不通，正在重连…'
    }
    looking = window.setTimeout(() => void look(), LOOK)
  }

  function touch(value: number): void {
    grade.value = value
    chosen.value = []
    window.clearTimeout(sending)
    sending = window.setTimeout(() => void send(), SENT_AFTER)
  }
  function mark(tag: string): void {
    chosen.value = chosen.value.includes(tag) ? chosen.value.filter((t) => t !== tag) : [...chosen.value, tag]
    window.clearTimeout(sending)
    sending = window.setTimeout(() => void send(), SENT_AFTER)
  }
  function again(): void {
    window.clearTimeout(sending)
    grade.value = null
    chosen.value = []
  }

  async function send(): Promise<void> {
    window.clearTimeout(sending)
    const ticketId = asked.value
    const given = grade.value
    if (!ticketId || !given) return again()
    try {
      await post('/api/rating-tablet', { body: { device, ticketId, rating: { grade: given, tags: chosen.value } } })
      thanks.value = true
      window.setTimeout(() => {
        thanks.value = false
        void look()
      }, THANKS)
    } catch (e) {
      problem.value = e instanceof Problem ? e.detail : '没有送到，请再试一次。'
    }
    asked.value = null
    again()
  }

  useDevice(device)
  onMounted(() => {
    void look()
  })
  onBeforeUnmount(() => {
    window.clearTimeout(looking)
    window.clearTimeout(sending)
  })

  return { tablet, problem, asked, grade, chosen, tags, thanks, touch, mark, again, send }
}
