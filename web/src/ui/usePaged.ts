import { computed, ref, shallowRef } from 'vue'
import { saidProblem } from './problem'
import { useLoad } from './useLoad'

/** Each page of a list ends with the key of the next one. */
export interface Page<T> {
  items: T[]
  next: string | null
}

export type LoadState = 'loading' | 'ready' | 'failed'

/**
 * A list read page after page by key. An answer that comes after a newer question is dropped.
 * `first` is the first page as answered, with what stands beside its rows.
 */
export function usePaged<P extends Page<unknown>>(fetchPage: (after: string | null) => Promise<P>, autostart = false) {
  type Row = P['items'][number]
  const items = shallowRef<Row[]>([])
  const next = ref<string | null>(null)
  const problem = ref('')
  const loadingMore = ref(false)
  let turn = 0

  function show(rows: Row[], key: string | null): void {
    items.value = rows
    next.value = key
  }

  const first = useLoad<P>(async () => {
    const mine = turn
    const page = await fetchPage(null)
    if (mine === turn) show(page.items, page.next)
    return page
  }, false)
  const state = computed<LoadState>(() => (first.phase.value === 'slow' ? 'loading' : first.phase.value))

  /** `quiet` keeps the old rows on the page until the new ones are there. */
  async function reload(quiet = false): Promise<void> {
    const mine = ++turn
    if (!quiet) items.value = []
    problem.value = ''
    await (quiet ? first.refresh() : first.reload())
    if (mine !== turn) return
    if (first.phase.value === 'failed') problem.value = saidProblem(first.problem.value)
    loadingMore.value = false
  }

  async function more(): Promise<void> {
    if (!next.value || loadingMore.value) return
    const mine = turn
    loadingMore.value = true
    problem.value = ''
    try {
      const page = await fetchPage(next.value)
      if (mine === turn) show([...items.value, ...page.items], page.next)
    } catch (caught) {
      if (mine === turn) problem.value = saidProblem(caught)
    } finally {
      if (mine === turn) loadingMore.value = false
    }
  }

  if (autostart) void reload()
  return { first: { ...first, reload: () => reload() }, items, next, state, problem, loadingMore, reload, more }
}
