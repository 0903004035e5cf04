import { expect, it, vi } from 'vitest'
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

it('reads at once when told so, and else waits to be asked', async () => {
  const read = vi.fn(async () => ({ items: ['a'], next: null }))
  usePaged(read)
  expect(read).not.toHaveBeenCalled()
  const list = usePaged(read, true)
  await vi.waitFor(() => expect(list.items.value).toEqual(['a']))
})

it('keeps the rows on the page while it reads anew quietly', async () => {
  let answer: (page: Page<string>) => void = () => undefined
  const list = usePaged(() => new Promise<Page<string>>((resolve) => (answer = resolve)))
  const first = list.reload()
  answer({ items: ['old'], next: null })
  await first
  const second = list.reload(true)
  expect([list.state.value, list.items.value]).toEqual(['ready', ['old']])
  answer({ items: ['new'], next: null })
  await second
  expect(list.items.value).toEqual(['new'])
})
