import { askReason } from '../parts/reasons'
import { ref } from 'vue'
import { get, post, Problem } from '@/api/client'
import type { AgentOrderView, OrderActView, OrderContact } from '@/api/contract'
import { newKey } from '@/ui/newKey'
import { saidProblem } from '@/ui/problem'

export interface OrderDraft {
  note: string
  place: string
  picture: string
  agentId: string
}
export const emptyOrderDraft = (): OrderDraft => ({ note: '', place: '', picture: '', agentId: '' })

/** One order: read, done something with, and read again when somebody else was first. */
export function useOrder() {
  const view = ref<AgentOrderView | null>(null)
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const problem = ref('')
  const moved = ref('')
  const busy = ref(false)
  const faults = ref<Record<string, string>>({})
  let key = newKey()

  async function load(id: string, quiet = false): Promise<void> {
    if (!quiet) state.value = 'loading'
    try {
      view.value = await get('/api/desk/agent-orders/{id}', { path: { id } })
      state.value = 'ready'
    } catch (e) {
      problem.value = saidProblem(e)
      state.value = 'failed'
    }
  }

  /** True when done; a conflict shows what it has become meanwhile. */
  async function act(what: OrderActView['act'], draft: OrderDraft): Promise<boolean> {
    const order = view.value
    if (!order || busy.value) return false
    busy.value = true
    problem.value = ''
    faults.value = {}
    try {
      view.value = await post('/api/desk/agent-orders/{id}/acts/{act}', {
        path: { id: order.order.id, act: what },
        body: {
          version: order.order.version,
          key,
          note: draft.note || null,
          place: draft.place || null,
          picture: draft.picture || null,
          agentId: draft.agentId || null,
        },
      })
      key = newKey()
      return true
    } catch (e) {
      if (e instanceof Problem) faults.value = Object.fromEntries(e.errors.map((f) => [f.field, f.message]))
      problem.value = e instanceof Problem && e.errors.length ? '' : saidProblem(e)
      if (e instanceof Problem && e.status === 409) {
        moved.value = e.detail
        await load(order.order.id, true)
      }
      return false
    } finally {
      busy.value = false
    }
  }

  /** The number in clear, on record, and at once to the telephone. */
  async function contact(): Promise<OrderContact | null> {
    const why = view.value && (await askReason())
    if (!view.value || !why) return null
    try {
      return await post('/api/desk/agent-orders/{id}/contact', { path: { id: view.value.order.id }, body: why })
    } catch (e) {
      problem.value = saidProblem(e)
      return null
    }
  }

  return { view, state, problem, faults, moved, busy, load, act, contact }
}
