import { expect, it } from 'vitest'
import { MOST, useSelection } from './useSelection'

const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({ id: `case ${from + i}`, version: 1 }))

it('chooses a row and lets go of it again', () => {
  const { chosen, toggle } = useSelection()
  toggle({ id: 'a', version: 3 })
  expect([...chosen.value.values()]).toEqual([{ id: 'a', version: 3 }])
  toggle({ id: 'a', version: 3 })
  expect(chosen.value.size).toBe(0)
})
it('chooses all that are shown, and none of them when all were chosen', () => {
  const { chosen, toggle, toggleAll } = useSelection()
  toggle({ id: 'elsewhere', version: 1 })
  toggleAll(rows(0, 3))
  expect(chosen.value.size).toBe(4)
  toggleAll(rows(0, 3))
  expect([...chosen.value.keys()]).toEqual(['elsewhere'])
})
it('stops at five hundred', () => {
  const { chosen, full, add, toggle } = useSelection()
  add(rows(0, MOST + 20))
  toggle({ id: 'one more', version: 1 })
  expect(chosen.value.size).toBe(MOST)
  expect(full.value).toBe(true)
})
