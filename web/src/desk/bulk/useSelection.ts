import { computed, shallowRef } from 'vue'
import type { CaseRow } from '@/api/contract'

/** As many as the server takes at once. */
export const MOST = 500

export type Chosen = Pick<CaseRow, 'id' | 'version'>

/** Rows of a list chosen for one act; each as it was seen, so that what moved meanwhile is noticed. */
export function useSelection() {
  const chosen = shallowRef<Map<string, Chosen>>(new Map())
  const full = computed(() => chosen.value.size >= MOST)

  function toggle(row: Chosen): void {
    const next = new Map(chosen.value)
    if (!next.delete(row.id) && next.size < MOST) next.set(row.id, row)
    chosen.value = next
  }
  /** All of them; or, when all are chosen already, none of them. */
  function toggleAll(rows: readonly Chosen[]): void {
    if (rows.length && rows.every((row) => chosen.value.has(row.id))) {
      const next = new Map(chosen.value)
      rows.forEach((row) => next.delete(row.id))
      chosen.value = next
    } else add(rows)
  }
  function add(rows: readonly Chosen[]): void {
    const next = new Map(chosen.value)
    for (const row of rows) if (next.size < MOST || next.has(row.id)) next.set(row.id, row)
    chosen.value = next
  }
  const clear = () => (chosen.value = new Map())

  return { chosen, full, toggle, toggleAll, add, clear }
}
