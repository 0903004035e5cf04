import { expect, it } from 'vitest'
import { cellText, FIELD_COLUMNS, setCell, toLines } from './itemForm'

const column = (key: string) => FIELD_COLUMNS.find((c) => c.key === key)!

it('reads lists line by line', () => expect(toLines(' 甲 \n\n乙')).toEqual(['甲', '乙']))

it('keeps the kind of a value a table cell stands for', () => {
  expect(setCell(column('maxLength'), '19')).toBe(19)
  expect(setCell(column('maxLength'), '')).toBeNull()
  expect(setCell(column('required'), 'false')).toBe(false)
  expect(setCell(column('choices'), '因病、 因残、')).toEqual(['因病', '因残'])
  expect(setCell(column('label'), 'true')).toBe('true')
})

it('shows a value as it is typed', () => {
  expect(cellText(['a', 'b'])).toBe('a、b')
  expect(cellText(null)).toBe('')
  expect(cellText(false)).toBe('false')
})
