import { afterEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { useApply } from './useApply'

const mandate = { id: 'm1', number: 'W1', what: '各种事项', validUntil: '2027-11-24', itemIds: [] }

async function loaded(partyId: string | null) {
  const order = { partyId, itemId: null, regionCode: '371312108201', mandates: [mandate] }
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(order), { headers: { 'Content-Type': 'application/json' } })),
  )
  const apply = useApply('o1')
  await apply.load()
  return apply.state
}

afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

it('takes the mandate of somebody known by ID number', async () => {
  expect((await loaded('p1')).mandateId).toBe('m1')
})

it('only offers what somebody of the same name has signed', async () => {
  const state = await loaded(null)
  expect(state.mandateId).toBe('')
  expect(state.mandates).toHaveLength(1)
})

it('keeps what was filled in when the phone loads the page anew, until it is sent', async () => {
  const order = { partyId: 'p1', itemId: 'i1', regionCode: '371312108201', mandates: [mandate], order: { version: 1 } }
  const guide = { name: '老年人优待证', fields: [], materials: [{ key: 'm1', exempt: 'NONE' }] }
  const answer = (url: string) => (url.includes('/guide') ? guide : order)
  vi.stubGlobal(
    'fetch',
    vi.fn(
      async ({ url }: Request) =>
        new Response(JSON.stringify(answer(url)), { headers: { 'Content-Type': 'application/json' } }),
    ),
  )
  const before = useApply('o1')
  await before.load()
  before.state.form.village = '西郑旺村'
  before.state.provided.m1 = 'PAPER'
  await nextTick()

  const after = useApply('o1')
  await after.load()
  expect(after.state.form).toEqual({ village: '西郑旺村' })
  expect(after.state.provided).toEqual({ m1: 'PAPER' })

  expect(await after.send()).toBe(true)
  const anew = useApply('o1')
  await anew.load()
  expect(anew.state.form).toEqual({})
})
