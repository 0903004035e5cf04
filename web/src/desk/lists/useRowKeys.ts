import { ref, type Ref } from 'vue'

/** Arrow keys over the rows of a table; Enter opens. The chosen row is kept in sight. */
export function useRowKeys<T>(rows: Ref<readonly T[]>, open: (row: T) => void, nearEnd: () => void = () => undefined) {
  const at = ref(-1)
  const body = ref<HTMLElement | null>(null)

  function choose(index: number): void {
    if (!rows.value.length) return
    at.value = Math.max(0, Math.min(rows.value.length - 1, index))
    const row = body.value?.children[at.value]
    if (row instanceof HTMLElement) row.scrollIntoView({ block: 'nearest' })
    if (at.value >= rows.value.length - 3) nearEnd()
  }

  function onKey(event: KeyboardEvent): void {
    const to: Record<string, number> = {
      ArrowDown: at.value + 1,
      ArrowUp: at.value - 1,
      Home: 0,
      End: rows.value.length,
    }
    const index = to[event.key]
    if (index !== undefined) {
      event.preventDefault()
      choose(index)
    } else if (event.key === 'Enter' && event.target === event.currentTarget) {
      const row = rows.value[at.value]
      if (row) open(row)
    }
  }

  return { at, body, choose, onKey }
}
