import { computed, onBeforeUnmount, onMounted, ref } from 'vue'
import { get, poll } from '@/api/client'
import type { BulkRunView } from '@/api/contract'
import { hasRole } from '../session'
import { CASE_ROLES } from '../jobs'

/** The newest runs of whoever is signed in: what goes on is told in the frame, whichever page is open. */
const latest = ref<BulkRunView[]>([])

/** What ended while another page was open, until its results are looked at. */
export const ended = ref<BulkRunView | null>(null)
export const running = computed(() => latest.value.filter((run) => !run.finished))

export async function refreshRunning(ask: typeof get = get): Promise<void> {
  if (!hasRole(...CASE_ROLES)) return
  const page = await ask('/api/desk/bulk-runs', { query: { size: 5 } }).catch(() => null)
  if (!page) return
  const before = running.value.map((run) => run.id)
  latest.value = page.items
  ended.value = page.items.find((run) => run.finished && before.includes(run.id)) ?? ended.value
}

const OFTEN = 1500
const SELDOM = 60_000

/** Often while something goes on, else seldom: it may have been begun on another computer. */
export function useRunning(): void {
  let timer = 0
  let since = 0
  const tick = () => {
    since += OFTEN
    if (document.hidden || (!running.value.length && since < SELDOM)) return
    since = 0
    void refreshRunning(poll)
  }
  onMounted(() => {
    void refreshRunning()
    timer = window.setInterval(tick, OFTEN)
  })
  onBeforeUnmount(() => window.clearInterval(timer))
}
