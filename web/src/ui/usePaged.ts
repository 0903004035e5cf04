import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { get, type Problem } from '@/api/client'
import { problemOf, useLoad, type Load } from './useLoad'

export interface PageOf<T> {
  items: T[]
  next: string | null
}

export interface Paged<T, P extends PageOf<T>> {
  first: Load<P>
  items: ShallowRef<T[]>
  next: Ref<string | null>
  busy: Ref<boolean>
  problem: Ref<Problem | null>
  more: () => Promise<void>
  reload: () => Promise<void>
}

/** A list that grows by key: `address(after)` gives the address of the page after a cursor. */
export function usePaged<T, P extends PageOf<T> = PageOf<T>>(
  address: (after: string | null) => string,
  autostart = true,
): Paged<T, P> {
  const items: ShallowRef<T[]> = shallowRef([])
  const next = ref<string | null>(null)
  const busy = ref(false)
  const problem = ref<Problem | null>(null)

  const first = useLoad<P>(async () => {
    const page = await get<P>(address(null))
    items.value = page.items
    next.value = page.next
    return page
  }, autostart)

  async function more(): Promise<void> {
    if (!next.value || busy.value) return
    busy.value = true
    problem.value = null
    try {
      const page = await get<P>(address(next.value))
      items.value = [...items.value, ...page.items]
      next.value = page.next
    } catch (caught) {
      problem.value = problemOf(caught)
    } finally {
      busy.value = false
    }
  }

  return { first, items, next, busy, problem, more, reload: first.reload }
}
