import { ref, type Ref } from 'vue'

const NOTHING = () => undefined

/** Arrow keys over the rows of a table; Enter opens, the space bar marks. The chosen row is kept in sight. */
export function useRowKeys<T>(
  rows: Ref<readonly T[]>,
  open: (row: T) => void,
  nearEnd: () => void = NOTHING,
  mark: (row: T) => void = NOTHING,
) {
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
      return
    }
    const act = { Enter: open, ' ': mark }[event.key]
    const row = rows.value[at.value]
    if (!act || !row || event.target !== event.currentTarget) return
    event.preventDefault()
    act(row)
  }

  return { at, body, choose, onKey }
}
