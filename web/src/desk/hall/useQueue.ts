import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { hallLine } from '@/api/hallLine'
import { del, get, poll, post, put } from '@/api/client'
import type { DeskAct, DeskQueue } from '@/api/contract'
import { saidProblem } from '@/ui/problem'
import { evidence } from '../duty/position'
import { useTouches } from './useTouches'

const EVERY = 10_000

/** The queue of one's own hall: read when somebody is called anywhere in it, and every few seconds besides. */
export function useQueue() {
  const queue = shallowRef<DeskQueue | null>(null)
  const problem = ref('')
  const busy = ref(false)
  const hall = computed(() => queue.value?.hall ?? null)
  const inHand = computed(() => hall.value?.inHand ?? null)
  const mine = computed(() => hall.value?.waiting.filter((row) => row.mine) ?? [])
  const callable = computed(() => mine.value.filter((row) => !row.restMinutes))
  let timer = 0
  let hangUp: (() => void) | null = null

  async function refresh(): Promise<void> {
    window.clearTimeout(timer)
    if (!busy.value && document.visibilityState === 'visible') {
      queue.value = (await poll('/api/desk/queue').catch(() => null)) ?? queue.value
    }
    timer = window.setTimeout(() => void refresh(), EVERY)
  }

  async function work(ask: () => Promise<DeskQueue>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = ''
    try {
      queue.value = await ask()
      return true
    } catch (e) {
      problem.value = saidProblem(e)
      queue.value = (await get('/api/desk/queue').catch(() => null)) ?? queue.value
      return false
    } finally {
      busy.value = false
    }
  }

  /** Whoever has not signed in yet signs in by it, from where he is. */
  const open = (windowId: string) =>
    work(async () => {
      const day = await get('/api/desk/attendance/mine')
      const position = day.present ? null : await evidence(day)
      return put('/api/desk/queue/window', { body: { windowId, position } })
    })
  const close = () => work(() => del('/api/desk/queue/window'))
  const next = () => work(() => post('/api/desk/queue/next'))
  const act = (id: string, what: DeskAct, more: { queueId?: string; reason?: string } = {}) =>
    work(() =>
      post('/api/desk/queue/tickets/{id}/acts', {
        path: { id },
        body: { act: what, queueId: more.queueId ?? null, reason: more.reason ?? null },
      }),
    )

  /* Only who sits at an open window has to see at once who comes; a desk without one asks every few seconds. */
  const site = computed(() => (hall.value?.window ? (queue.value?.siteId ?? '') : ''))
  watch(site, (open) => {
    hangUp?.()
    const told = () => void refresh()
    hangUp = open ? hallLine(open, told, () => undefined) : null
  })

  useTouches(() => !!hall.value?.window)

  onMounted(async () => {
    queue.value = await get('/api/desk/queue').catch(() => null)
    timer = window.setTimeout(() => void refresh(), EVERY)
  })
  onBeforeUnmount(() => {
    window.clearTimeout(timer)
    hangUp?.()
  })

  return { queue, hall, inHand, mine, callable, problem, busy, open, close, next, act, refresh }
}
