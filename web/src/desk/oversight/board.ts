import type { BoardView, Light } from '@/api/contract'
import { saidLight } from '../format'

type Lights = BoardView['all']

/** The figures of a line, as they stand from left to right, and the light of the list behind each. */
export const FIGURES: { key: keyof Lights; name: string; light: Light | null }[] = [
  { key: 'black', name: saidLight('BLACK'), light: 'BLACK' },
  { key: 'red', name: saidLight('RED'), light: 'RED' },
  { key: 'yellow', name: saidLight('YELLOW'), light: 'YELLOW' },
  { key: 'green', name: saidLight('GREEN'), light: 'GREEN' },
  { key: 'standing', name: saidLight('NONE'), light: 'NONE' },
  { key: 'open', name: '在办', light: null },
]

/** The list of exactly the cases a figure counts. */
export function behind(light: Light | null, where: Record<string, string>) {
  return { path: '/cases/supervised', query: { ...where, ...(light ? { light } : {}) } }
}

/** 「3.2%」 of those that run are late; nothing where nothing runs. */
export function lateShare(lights: Lights): string {
  const running = lights.open - lights.standing
  return running > 0 ? `${(((lights.red + lights.black) * 100) / running).toFixed(1)}%` : '—'
}
