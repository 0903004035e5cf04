import { expect, it } from 'vitest'
import { Problem } from '@/api/client'
import { saidProblem } from './problem'
import { usePaged, type Page } from './usePaged'

it('reads on from the key of the last page', async () => {
  const asked: (string | null)[] = []
  const list = usePaged(async (after) => {
    asked.push(after)
    return after ? { items: [3], next: null } : { items: [1, 2], next: 'k2' }
  })
  await list.reload()
  await list.more()
  await list.more()
  expect(asked).toEqual([null, 'k2'])
  expect(list.items.value).toEqual([1, 2, 3])
})

it('drops an answer that comes after a newer question', async () => {
  const answers: ((page: Page<string>) => void)[] = []
  const list = usePaged(() => new Promise<Page<string>>((resolve) => answers.push(resolve)))
  const first = list.reload()
  const second = list.reload()
  answers[1]?.({ items: ['new'], next: null })
  answers[0]?.({ items: ['old'], next: null })
  await Promise.all([first, second])
  expect(list.items.value).toEqual(['new'])
})

it('keeps the rows it has when the next page fails', async () => {
  const list = usePaged(async (after) => {
    if (after) throw new Problem(0, 'network', '网络不通')
    return { items: [1], next: 'k' }
  })
  await list.reload()
  await list.more()
  expect(list.state.value).toBe('ready')
  expect(list.problem.value).toBe('网络不通')
  expect(list.items.value).toEqual([1])
})

it('names every reason of a refusal, each once', () => {
  const errors = ['缺申请表。', '缺户口簿。', '缺户口簿。'].map((message) => ({ field: 'materials', message }))
  expect(saidProblem(new Problem(400, '', '有 3 处需要修改：缺申请表。', errors))).toBe(
    '有 2 处要改：缺申请表。缺户口簿。',
  )
  expect(saidProblem(new Problem(409, '', '刚才已由别人办了。'))).toBe('刚才已由别人办了。')
})
