import { word } from '../useAddress'
import { computed, onBeforeUnmount, ref, watch, type Ref } from 'vue'
import { get, poll, post } from '@/api/client'
import type { BulkRunView } from '@/api/contract'
import { refreshCounts } from '../frame/useWaiting'
import { saidProblem } from '@/ui/problem'
import { usePaged, type LoadState } from '@/ui/usePaged'
import { refreshRunning } from './useRunning'

const OFTEN = 1000

/** One run, looked at while it goes on; the results are read anew when it ends, and never while one reads them. */
export function useRun(id: Ref<string>, which: Ref<string>) {
  const run = ref<BulkRunView | null>(null)
  const state = ref<LoadState>('loading')
  const problem = ref('')
  const busy = ref(false)
  const results = usePaged((after) =>
    get('/api/desk/bulk-runs/{id}/cases', {
      path: { id: id.value },
      query: { state: word(which.value), size: 50, after },
    }),
  )
  let timer = 0

  async function look(ask: typeof get = get): Promise<void> {
    window.clearTimeout(timer)
    const before = run.value
    try {
      run.value = await ask('/api/desk/bulk-runs/{id}', { path: { id: id.value } })
      state.value = 'ready'
      problem.value = ''
    } catch (e) {
      problem.value = saidProblem(e)
      if (!run.value) state.value = 'failed'
    }
    if (run.value && !run.value.finished) timer = window.setTimeout(() => void look(poll), OFTEN)
    else if (run.value && before && !before.finished)
      await Promise.all([results.reload(true), refreshCounts(), refreshRunning()])
  }
  async function tell(what: 'cancel' | 'retry'): Promise<void> {
    busy.value = true
    try {
      run.value = await post(`/api/desk/bulk-runs/{id}/${what}`, { path: { id: id.value } })
      await Promise.all([results.reload(true), refreshRunning()])
      await look()
    } catch (e) {
      await look()
      problem.value = saidProblem(e)
    } finally {
      busy.value = false
    }
  }
  watch(
    id,
    () => {
      run.value = null
      state.value = 'loading'
      void look()
    },
    { immediate: true },
  )
  watch([id, which], () => void results.reload(), { immediate: true })
  onBeforeUnmount(() => window.clearTimeout(timer))
  const settled = computed(() => (run.value ? run.value.total - run.value.left : 0))

  return { run, state, problem, busy, settled, results, look, tell }
}
