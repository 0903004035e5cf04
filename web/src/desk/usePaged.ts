import { ref, shallowRef } from 'vue'
import { Problem } from '@/api/client'
import type { Page } from './rows'

export type LoadState = 'loading' | 'ready' | 'failed'

/** What was wrong, whole: a refusal for several reasons names them all. */
export function saidProblem(problem: unknown): string {
  if (!(problem instanceof Problem)) return '出了点问题，请再试一次。'
  const reasons = [...new Set(problem.errors.map((e) => e.message))]
  return reasons.length > 1 ? `有 ${reasons.length} 处要改：${reasons.join('')}` : problem.detail
}

/** A list read page after page by key. An answer that comes after a newer question is dropped. */
export function usePaged<T>(fetchPage: (after: string | null) => Promise<Page<T>>) {
  const items = shallowRef<T[]>([])
  const next = ref<string | null>(null)
  const state = ref<LoadState>('loading')
  const problem = ref('')
  const loadingMore = ref(false)
  let turn = 0

  async function read(after: string | null, mine: number): Promise<void> {
    try {
      const page = await fetchPage(after)
      if (mine !== turn) return
      items.value = after ? [...items.value, ...page.items] : page.items
      next.value = page.next
      state.value = 'ready'
    } catch (e) {
      if (mine !== turn) return
      problem.value = saidProblem(e)
      if (!after) state.value = 'failed'
    } finally {
      if (mine === turn) loadingMore.value = false
    }
  }

  /** `quiet` keeps the old rows on the page until the new ones are there. */
  async function reload(quiet = false): Promise<void> {
    if (!quiet) {
      state.value = 'loading'
      items.value = []
    }
    problem.value = ''
    await read(null, ++turn)
  }

  async function more(): Promise<void> {
    if (!next.value || loadingMore.value) return
    loadingMore.value = true
    problem.value = ''
    await read(next.value, turn)
  }

  return { items, next, state, problem, loadingMore, reload, more }
}
