import { computed, ref, shallowRef } from 'vue'
import { get, post, Problem } from '@/api/client'
import type { Act, ActRequest, CaseView } from '@/api/contract'
import { refreshCounts } from '../frame/useWaiting'
import { saidProblem } from '@/ui/problem'
import type { LoadState } from '@/ui/usePaged'
import type { ActDraft } from './acts'

/** What was typed for acts not done yet, by case: looking into another case or closing the dialog loses no word. */
const kept = new Map<string, Map<Act, ActDraft>>()
function draftsOf(caseId: string): Map<Act, ActDraft> {
  const drafts = kept.get(caseId) ?? new Map<Act, ActDraft>()
  kept.set(caseId, drafts)
  return drafts
}

/** One case on the desk: reads it, does acts on it, and says what changed when somebody else was faster. */
export function useCase() {
  const view = shallowRef<CaseView | null>(null)
  const state = ref<LoadState>('loading')
  const problem = ref('')
  const moved = ref('')
  const drafts = computed(() => draftsOf(view.value?.id ?? ''))

  async function load(id: string, quiet = false): Promise<void> {
    if (!quiet) state.value = 'loading'
    try {
      view.value = await get('/api/desk/cases/{id}', { path: { id } })
      state.value = 'ready'
    } catch (e) {
      problem.value = e instanceof Problem && e.status === 404 ? '没有这件，或者不在您的范围里。' : saidProblem(e)
      if (!quiet) state.value = 'failed'
    }
  }

  /** True when done. On 409 the case is read anew and `moved` says what changed and by whom; nothing typed is lost. */
  async function perform(act: Act, request: ActRequest): Promise<boolean> {
    const now = view.value
    if (!now) return false
    try {
      view.value = await post('/api/desk/cases/{id}/acts/{act}', { path: { id: now.id, act }, body: request })
      drafts.value.delete(act)
      moved.value = ''
      void refreshCounts()
      return true
    } catch (e) {
      if (!(e instanceof Problem) || e.status !== 409) throw e
      await load(now.id, true)
      moved.value = e.detail
      return false
    }
  }

  const show = (shown: CaseView | null) => {
    view.value = shown
    moved.value = ''
    state.value = shown ? 'ready' : 'loading'
  }

  return { view, state, problem, moved, drafts, load, perform, show }
}
