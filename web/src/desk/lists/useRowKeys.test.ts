import { expect, it } from 'vitest'
import { ref } from 'vue'
import { useRowKeys } from './useRowKeys'

const key = (name: string) => new KeyboardEvent('keydown', { key: name })

it('moves within the rows and opens the chosen one', () => {
  const opened: string[] = []
  const { at, onKey } = useRowKeys(ref(['a', 'b']), (row) => opened.push(row))
  onKey(key('ArrowUp'))
  expect(at.value).toBe(0)
  onKey(key('ArrowDown'))
  onKey(key('ArrowDown'))
  expect(at.value).toBe(1)
  onKey(key('Enter'))
  expect(opened).toEqual(['b'])
})

it('asks for more rows near the end', () => {
  let asked = 0
  const { choose } = useRowKeys(
    ref([1, 2, 3, 4, 5, 6]),
    () => undefined,
    () => asked++,
  )
  choose(0)
  expect(asked).toBe(0)
  choose(4)
  expect(asked).toBe(1)
})

it('marks the chosen row with the space bar', () => {
  const marked: string[] = []
  const { choose, onKey } = useRowKeys(
    ref(['a', 'b']),
    () => undefined,
    () => undefined,
    (row) => marked.push(row),
  )
  onKey(key(' '))
  choose(1)
  onKey(key(' '))
  expect(marked).toEqual(['b'])
})
