import { afterEach, expect, it, vi } from 'vitest'
import type { CaseView } from '@/api/contract'
import { useCase } from './useCase'

const answer = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

afterEach(() => vi.unstubAllGlobals())

it('reads the case anew and says who was faster', async () => {
  const answers = [
    answer(200, { id: 'c1', version: 1, statusName: '待受理' }),
    answer(409, { type: '/problems/conflict', detail: '王芳 15:04 已受理，办件现在是「审核中」。' }),
    answer(200, { id: 'c1', version: 2, statusName: '审核中' }),
  ]
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => answers.shift()),
  )
  const one = useCase()
  await one.load('c1')
  expect(await one.perform('ACCEPT', { version: 1, key: 'k' })).toBe(false)
  expect(one.view.value?.version).toBe(2)
  expect(one.moved.value).toContain('王芳')
})

it('shows the case as it is after the act', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => answer(200, { id: 'c1', version: 2 })),
  )
  const one = useCase()
  one.show({ id: 'c1', version: 1 } as CaseView)
  expect(await one.perform('ACCEPT', { version: 1, key: 'k' })).toBe(true)
  expect(one.view.value?.version).toBe(2)
})

it('does not say whether a case out of scope exists', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => answer(404, { detail: 'x' })),
  )
  const one = useCase()
  await one.load('c9')
  expect(one.state.value).toBe('failed')
  expect(one.problem.value).toContain('不在您的范围')
})
