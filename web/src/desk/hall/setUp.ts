import type { HallPage, HallSetUp } from '@/api/contract'

export type QueueLine = NonNullable<HallSetUp['queues']>[number]
export type WindowLine = NonNullable<HallSetUp['windows']>[number]

/** The hall as it is edited: windows name their queues by letter. */
export function setUpOf({ hall }: HallPage): HallSetUp {
  const letters = new Map(hall.queues.map((q) => [q.id, q.letter]))
  return {
    version: hall.version,
    rules: { ...hall.rules },
    queues: hall.queues.map(({ id, letter, name, kind, items, minutes }) => ({
      id,
      letter,
      name,
      kind,
      items: [...items],
      minutes,
    })),
    windows: hall.windows.map(({ queues, ...w }) => ({ ...w, letters: queues.map((id) => letters.get(id) ?? '') })),
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

export function newQueue(queues: readonly QueueLine[]): QueueLine {
  const letter = [...LETTERS].find((l) => !queues.some((q) => q.letter === l)) ?? 'A'
  return { id: null, letter, name: '', kind: 'HANDLING', items: [], minutes: 10 }
}

/** The next free number, on the next free place of the plan. */
export function newWindow(windows: readonly WindowLine[], letters: readonly string[]): WindowLine {
  const number = Math.max(0, ...windows.map((w) => w.number)) + 1
  const taken = new Set(windows.map((w) => `${w.planX}/${w.planY}`))
  const cells = Array.from({ length: 24 * 24 }, (_, i) => ({ planX: i % 24, planY: Math.floor(i / 24) }))
  const place = cells.find((c) => c.planX % 2 === 0 && !taken.has(`${c.planX}/${c.planY}`)) ?? { planX: 0, planY: 0 }
  return {
    id: null,
    number,
    name: '综合受理',
    kind: 'GENERAL',
    tidal: false,
    zone: windows.at(-1)?.zone ?? '综合受理区',
    ...place,
    letters: letters.slice(0, 1),
  }
}

/** `windows[2].number` → which row, which field; what is wrong with the whole stands under ''. */
export function faultsOf(
  faults: Record<string, string>,
  list: 'queues' | 'windows',
  row: number,
): Record<string, string> {
  const start = `${list}[${row}].`
  return Object.fromEntries(
    Object.entries(faults)
      .filter(([field]) => field.startsWith(start))
      .map(([field, message]) => [field.slice(start.length), message]),
  )
}
