import { onBeforeUnmount, onMounted, ref } from 'vue'
import { get, poll } from '@/api/client'
import { CASE_ROLES } from '../rooms'
import type { Counts } from '../rows'
import { hasRole, refreshMe } from '../session'

/** The counts in the frame; they mark, they never move anything. */
export const counts = ref<Counts | null>(null)

export async function refreshCounts(ask: typeof get = get): Promise<void> {
  if (!hasRole(...CASE_ROLES)) return
  counts.value = await ask<Counts>('/api/desk/counts').catch(() => counts.value)
}

const EVERY_MINUTE = 60_000

export function useCounts(): void {
  let timer = 0
  onMounted(() => {
    void refreshCounts()
    timer = window.setInterval(() => {
      if (!document.hidden) void Promise.all([refreshCounts(poll), refreshMe()])
    }, EVERY_MINUTE)
  })
  onBeforeUnmount(() => window.clearInterval(timer))
}
