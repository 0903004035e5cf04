import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { Problem } from '@/api/client'
import { problemOf } from './problem'

export type LoadPhase = 'loading' | 'slow' | 'failed' | 'ready'

export interface Load<T> {
  data: ShallowRef<T | null>
  phase: Ref<LoadPhase>
  problem: Ref<Problem | null>
  reload: () => Promise<void>
  /** As `reload`, but what is on the page stays until the new is there. */
  refresh: () => Promise<void>
}

/** One thing fetched for a page, with its states: loading, slow (after three seconds), failed, ready. */
export function useLoad<T>(load: () => Promise<T>, autostart = true): Load<T> {
  const data: ShallowRef<T | null> = shallowRef(null)
  const phase = ref<LoadPhase>('loading')
  const problem = ref<Problem | null>(null)
  let turn = 0
  let slow: ReturnType<typeof setTimeout> | undefined

  async function read(quiet: boolean): Promise<void> {
    const mine = ++turn
    if (!quiet) phase.value = 'loading'
    clearTimeout(slow)
    slow = setTimeout(() => {
      if (mine === turn && phase.value === 'loading') phase.value = 'slow'
    }, 3000)
    try {
      const got = await load()
      if (mine !== turn) return
      data.value = got
      phase.value = 'ready'
    } catch (caught) {
      if (mine !== turn) return
      problem.value = problemOf(caught)
      phase.value = 'failed'
    }
    clearTimeout(slow)
  }

  const reload = () => read(false)
  const refresh = () => read(true)

  onScopeDispose(() => clearTimeout(slow), true)
  if (autostart) void reload()
  return { data, phase, problem, reload, refresh }
}
