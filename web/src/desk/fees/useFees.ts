import { onScopeDispose, ref, shallowRef } from 'vue'
import { get, poll, post, put } from '@/api/client'
import type { CaseFees, ChargeView, Way } from '@/api/contract'
import { newKey } from '@/ui/newKey'
import { saidProblem } from '@/ui/problem'
import type { LoadState } from '@/ui/usePaged'
import { useSave } from '../useSave'

export const WAYS: [Way, string][] = [
  ['CASH', '现金'],
  ['SCAN', '扫码'],
  ['CARD', '刷卡'],
  ['TRANSFER', '转账'],
]

/** How often a window that waits for the cashier looks whether it is paid. */
const LOOK_AGAIN = 5000

/** What one case costs, and what is done about it; `changed` when something of the case itself may have changed. */
export function useFees(caseId: string, changed: () => void) {
  const fees = shallowRef<CaseFees | null>(null)
  const state = ref<LoadState>('loading')
  const problem = ref('')
  const form = useSave()

  async function load(quiet = false): Promise<void> {
    try {
      const before = fees.value?.due
      fees.value = await (quiet ? poll : get)('/api/desk/cases/{id}/fees', { path: { id: caseId } })
      state.value = 'ready'
      if (before && before !== fees.value.due) changed()
    } catch (e) {
      if (quiet) return
      problem.value = saidProblem(e)
      state.value = 'failed'
    }
  }

  /** Shows what came of it; after a refusal the newest is fetched, because somebody may have been faster. */
  async function send(fields: readonly string[], work: () => Promise<CaseFees>): Promise<boolean> {
    const done = await form.save(fields, async () => {
      fees.value = await work()
    })
    if (!done && !Object.keys(form.faults.value).length) await load(true)
    if (done) changed()
    return done
  }

  const collect = (way: Way, fiscalBill: string, key: string) => {
    const due = fees.value!.charges.filter((c) => c.state === 'DUE').map((c) => c.id)
    const body = { charges: due, total: fees.value!.due, way, fiscalBill, key }
    return send(['fiscalBill', 'total'], () => post('/api/desk/cases/{id}/payments', { path: { id: caseId }, body }))
  }
  const quantity = (charge: ChargeView, wanted: number) =>
    send(['quantity'], () =>
      put('/api/desk/charges/{id}/quantity', {
        path: { id: charge.id },
        body: { version: charge.version, quantity: wanted },
      }),
    )
  const propose = (charge: ChargeView, kind: 'WAIVER' | 'REFUND', amount: string, reason: string) =>
    send(['amount', 'reason'], () =>
      post('/api/desk/charges/{id}/proposals', {
        path: { id: charge.id },
        body: { kind, amount, reason, key: newKey() },
      }),
    )
  const decide = (proposalId: string, approve: boolean, note: string) =>
    send(['note'], () =>
      post('/api/desk/fee-proposals/{id}/decision', { path: { id: proposalId }, body: { approve, note } }),
    )
  const payOut = (proposalId: string, way: Way) =>
    send([], () =>
      post('/api/desk/fee-proposals/{id}/payment', { path: { id: proposalId }, body: { way, key: newKey() } }),
    )

  const waiting = setInterval(() => {
    const due = fees.value?.charges.some((c) => c.state === 'DUE')
    if (due && !form.busy.value && document.visibilityState === 'visible') void load(true)
  }, LOOK_AGAIN)
  onScopeDispose(() => clearInterval(waiting))

  void load()
  return { fees, state, problem, form, load, collect, quantity, propose, decide, payOut }
}

export type Fees = ReturnType<typeof useFees>
