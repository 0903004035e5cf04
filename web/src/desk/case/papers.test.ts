import { expect, it } from 'vitest'
import type { CaseView } from '@/api/contract'
import { lastPapers } from './papers'

const paper = (id: string, issuedAt: string) => ({ id, issuedAt }) as CaseView['documents'][number]

it('prints the papers of the last step, and of no other', () => {
  const documents = [paper('receipt', 't1'), paper('acceptance', 't2'), paper('later', 't2')]
  expect(lastPapers(documents)).toEqual(['acceptance', 'later'])
  expect(lastPapers([])).toEqual([])
})
