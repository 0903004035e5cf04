import { computed, onBeforeUnmount, onMounted, ref } from 'vue'
import { get, poll } from '@/api/client'
import { CASE_ROLES, type DeskPage, type Job } from '../jobs'
import type { Counts } from '../jobs'
import { hasRole, refreshMe } from '../session'

/** The counts of the desk, all in one request; they mark, they never move anything. */
export const counts = ref<Counts | null>(null)

/** How many messages wait behind the bell. */
export const unread = computed(() => counts.value?.messages ?? 0)

export async function refreshCounts(ask: typeof get = get): Promise<void> {
  if (!hasRole(...CASE_ROLES, 'CASHIER')) return
  const answer = await ask('/api/desk/waiting').catch(() => null)
  if (answer) counts.value = answer.counts
}

const sum = (numbers: (number | undefined)[]): number => numbers.reduce<number>((all, n) => all + (n ?? 0), 0)

export const waitingAt = (page: DeskPage): number => sum((page.waits ?? []).map((name) => counts.value?.[name]))
export const waitingIn = (job: Job): number => sum(job.pages.map(waitingAt))

const EVERY_MINUTE = 60_000

export function useWaiting(): void {
  let timer = 0
  onMounted(() => {
    void refreshCounts()
    timer = window.setInterval(() => {
      if (!document.hidden) void Promise.all([refreshCounts(poll), refreshMe()])
    }, EVERY_MINUTE)
  })
  onBeforeUnmount(() => window.clearInterval(timer))
}
