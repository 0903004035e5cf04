const QUIET = 60
const SHEETS = 40
const CALLS = 20

/** When nobody was called for a minute, the public sheets turn for a while, then the calls stand again for a moment. */
export const faceAfter = (quietSeconds: number): 'calls' | 'sheets' =>
  quietSeconds >= QUIET && (quietSeconds - QUIET) % (SHEETS + CALLS) < SHEETS ? 'sheets' : 'calls'

/** The page of a long list that stands now. */
export function pageAt<T>(all: T[], size: number, turn: number): T[] {
  const pages = Math.max(1, Math.ceil(all.length / size))
  return all.slice((turn % pages) * size, ((turn % pages) + 1) * size)
}
