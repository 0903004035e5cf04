import { effectScope, nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Application } from '@/api/contract'
import { makeDraft, type Draft } from './draft'

const field = { label: '金额', required: true, group: '甲', help: null, maxLength: null, choices: [] }
const application = {
  id: 'a1',
  form: { name: '旧' },
  fields: [
    { ...field, key: 'name', type: 'TEXT' },
    { ...field, key: 'income', type: 'MONEY' },
  ],
  materials: [],
} as unknown as Application

let patches: unknown[]
let answerPatch: () => Response

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  patches = []
  answerPatch = () => Response.json(application)
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method !== 'PATCH') return Response.json(application)
    patches.push(await request.json())
    return answerPatch()
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function opened(): Promise<Draft> {
  const draft = effectScope().run(() => makeDraft('a1')) as Draft
  await vi.advanceTimersByTimeAsync(1)
  await nextTick()
  return draft
}
const onPhone = () => JSON.parse(localStorage.getItem('ow.draft.a1') ?? '{}') as Record<string, string>

describe('a draft', () => {
  it('saves once after a pause in typing, not at every key', async () => {
    const draft = await opened()
    draft.answer('name', '张')
    draft.answer('name', '张三')
    expect(onPhone()).toEqual({ name: '张三' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(patches).toEqual([{ form: { name: '张三' } }])
    expect(onPhone()).toEqual({})
    expect(draft.saving.value).toBe('saved')
  })
  it('keeps on the phone what the server did not take', async () => {
    answerPatch = () => {
      throw new TypeError('no network')
    }
    const draft = await opened()
    draft.answer('name', '李四')
    await vi.advanceTimersByTimeAsync(1000)
    expect(draft.saving.value).toBe('kept')
    expect(onPhone()).toEqual({ name: '李四' })
  })
  it('brings back what was kept, over what the server knows', async () => {
    localStorage.setItem('ow.draft.a1', JSON.stringify({ name: '没存上的' }))
    const draft = await opened()
    expect(draft.answers.name).toBe('没存上的')
    expect(draft.restored.value).toBe(true)
    expect(patches).toEqual([{ form: { name: '没存上的' } }])
  })
  it('does not send a half-typed number', async () => {
    const draft = await opened()
    draft.answer('income', '12a')
    draft.answer('name', '王五')
    await vi.advanceTimersByTimeAsync(1000)
    expect(patches).toEqual([{ form: { name: '王五' } }])
    expect(onPhone()).toEqual({ income: '12a' })
  })
  it('shows at the field what the server refused', async () => {
    answerPatch = () =>
      Response.json({ detail: '不对', errors: [{ field: 'form.name', message: '名字太长' }] }, { status: 400 })
    const draft = await opened()
    draft.answer('name', '赵六')
    await vi.advanceTimersByTimeAsync(1000)
    expect(draft.refused.value).toEqual({ name: '名字太长' })
  })
})
