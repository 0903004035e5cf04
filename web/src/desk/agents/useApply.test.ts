import { afterEach, expect, it, vi } from 'vitest'
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

afterEach(() => vi.unstubAllGlobals())

it('takes the mandate of somebody known by ID number', async () => {
  expect((await loaded('p1')).mandateId).toBe('m1')
})

it('only offers what somebody of the same name has signed', async () => {
  const state = await loaded(null)
  expect(state.mandateId).toBe('')
  expect(state.mandates).toHaveLength(1)
})
