import { beforeEach, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { useColumns } from './columns'

beforeEach(() => localStorage.clear())

it('remembers the choice for each list by itself, in the order of the table', async () => {
  const list = ref('mine')
  const { shown, usual, toggle } = useColumns(list)
  expect(usual.value).toBe(true)
  toggle('received')
  toggle('status')
  expect(shown.value).toEqual(['light', 'item', 'applicant', 'holder', 'received', 'due'])
  list.value = 'site'
  await nextTick()
  expect(shown.value).toContain('status')
  expect(useColumns(ref('mine')).shown.value).toEqual(['light', 'item', 'applicant', 'holder', 'received', 'due'])
})

it('never hides the item, and forgets what no list has any more', () => {
  localStorage.setItem('desk.columns.mine', JSON.stringify(['applicant', 'long-gone']))
  const { shown, toggle, reset } = useColumns(ref('mine'))
  expect(shown.value).toEqual(['item', 'applicant'])
  toggle('item')
  expect(shown.value).toContain('item')
  reset()
  expect(shown.value).toHaveLength(6)
})

it('takes nonsense in the memory for no choice', () => {
  localStorage.setItem('desk.columns.mine', '{"a":1}')
  expect(useColumns(ref('mine')).shown.value).toHaveLength(6)
})
