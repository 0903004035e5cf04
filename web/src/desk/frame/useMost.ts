import { ref } from 'vue'
import { recall, remember } from '@/ui/storage'
import type { Job } from '../jobs'
import { me } from '../session'

/** How often each job was gone to on this computer by this person; older visits fade. */
type Visits = Record<string, number>
const FADE = 0.98

const key = () => `desk.visits.${me.value?.accountId ?? ''}`
/** As they stood when the desk was opened: the menu never moves under the hand. */
const visits = ref<Visits | null>(null)
const read = (): Visits => (visits.value ??= recall<Visits>(key()) ?? {})

export const visited = (all: Visits, job: string): Visits => ({
  ...Object.fromEntries(Object.entries(all).map(([name, n]) => [name, n * FADE])),
  [job]: (all[job] ?? 0) * FADE + 1,
})

/** What is used most on top. By doublings, so that one visit more changes nothing; what is used alike stays in order. */
export const byUse = (jobs: Job[], all: Visits): Job[] => {
  const rank = (job: Job) => Math.floor(Math.log2(1 + (all[job.name] ?? 0) / 4))
  return [...jobs].sort((a, b) => rank(b) - rank(a))
}

export const inOrder = (jobs: Job[]): Job[] => byUse(jobs, read())

export function goneTo(job: string): void {
  read()
  remember(key(), visited(recall<Visits>(key()) ?? {}, job))
}
