export interface PlanWindow {
  number: number
  name: string
  zone: string
  planX: number
  planY: number
  open?: boolean
  ticket?: string | null
}

/** The zones of a hall with the numbers of their windows: 「综合受理区 1–8、12 号窗口」. */
export interface Zone {
  name: string
  windows: number[]
}

export function zonesOf(windows: Pick<PlanWindow, 'number' | 'zone'>[]): Zone[] {
  const zones = new Map<string, number[]>()
  for (const w of windows) zones.set(w.zone, [...(zones.get(w.zone) ?? []), w.number])
  return [...zones].map(([name, numbers]) => ({ name, windows: numbers.sort((a, b) => a - b) }))
}

/** 「1–3、5」. */
export function numbersText(numbers: number[]): string {
  const runs: [number, number][] = []
  for (const n of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === n - 1) last[1] = n
    else runs.push([n, n])
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}、${to}` : `${from}–${to}`))
    .join('、')
}

/** Which windows take a queue; a ticket that was transferred keeps the letter of its first. */
export function windowsOf<W extends { number: number; letters: string[] }>(windows: W[], letter: string): W[] {
  return windows.filter((w) => w.letters.includes(letter))
}

/** How wide a window may be drawn: as far as to its nearest neighbour in the row. */
export function cellOf(windows: Pick<PlanWindow, 'planX' | 'planY'>[]): number {
  const gaps = windows.flatMap((a) =>
    windows.filter((b) => b.planY === a.planY && b.planX > a.planX).map((b) => b.planX - a.planX),
  )
  return Math.max(1, Math.min(2, ...gaps))
}
