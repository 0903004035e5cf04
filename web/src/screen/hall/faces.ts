const QUIET = 60
const SHEETS = 40
const PLAN = 10
const CALLS = 20

export type Face = 'calls' | 'sheets' | 'plan'

/** When nobody was called for a minute, the public sheets turn for a while, then the plan and the calls stand for a moment. */
export function faceAfter(quietSeconds: number): Face {
  if (quietSeconds < QUIET) return 'calls'
  const at = (quietSeconds - QUIET) % (SHEETS + PLAN + CALLS)
  return at < SHEETS ? 'sheets' : at < SHEETS + PLAN ? 'plan' : 'calls'
}

/** The page of a long list that stands now. */
export function pageAt<T>(all: T[], size: number, turn: number): T[] {
  const pages = Math.max(1, Math.ceil(all.length / size))
  return all.slice((turn % pages) * size, ((turn % pages) + 1) * size)
}
