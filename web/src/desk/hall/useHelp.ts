import { onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import { get, poll, post } from '@/api/client'
import type { HallLive } from '@/api/contract'
import { saidProblem } from '@/ui/problem'

const EVERY = 10_000

/** 求助 of my own window: asked without a sound; read again and again only while it is open. */
export function useHelp() {
  const help = shallowRef<HallLive['help'][number] | null>(null)
  const fault = ref('')
  let timer = 0

  function take(open: HallLive['help']): void {
    help.value = open[0] ?? null
    window.clearTimeout(timer)
    if (help.value) timer = window.setTimeout(() => void again(), EVERY)
  }
  async function again(): Promise<void> {
    const read = await poll('/api/desk/queue/help').catch(() => null)
    take(read ? read.open : help.value ? [help.value] : [])
  }
  async function ask(): Promise<void> {
    fault.value = ''
    try {
      take((await post('/api/desk/queue/help')).open)
    } catch (e) {
      fault.value = saidProblem(e)
    }
  }
  onMounted(async () => take((await get('/api/desk/queue/help').catch(() => ({ open: [] }))).open))
  onBeforeUnmount(() => window.clearTimeout(timer))
  return { help, fault, ask }
}
