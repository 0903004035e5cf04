import { reactive, watch } from 'vue'
import { get, post, Problem } from '@/api/client'
import type { AgentOrderView, Guide, MandateView } from '@/api/contract'
import { newKey } from '@/ui/newKey'
import { startingAt, type Provided } from '../parts/materials'
import { saidProblem } from '@/ui/problem'

type OrderMandate = AgentOrderView['mandates'][number]

interface Draft {
  itemId: string
  form: Record<string, string>
  provided: Record<string, Provided>
}

/** What was filled in so far, for as long as the page's tab is open. */
function useKept(name: string) {
  const kept = (): Draft | null => {
    try {
      return JSON.parse(sessionStorage.getItem(name) ?? 'null') as Draft | null
    } catch {
      return null
    }
  }
  return {
    kept,
    keep: (draft: Draft) => sessionStorage.setItem(name, JSON.stringify(draft)),
    forget: () => sessionStorage.removeItem(name),
  }
}

/** Everything one application on somebody's behalf is made of, until it is sent. */
export function useApply(orderId: string) {
  const state = reactive({
    view: null as AgentOrderView | null,
    mandates: [] as OrderMandate[],
    mandateId: '',
    itemId: '',
    guide: null as Guide | null,
    form: {} as Record<string, string>,
    provided: {} as Record<string, Provided>,
    photos: {} as Record<string, string>,
    faults: {} as Record<string, string>,
    again: '',
    problem: '',
    busy: false,
  })
  let key = newKey()
  /* A phone drops a page that waits in the background. Photos are too big to keep; signing out clears it all. */
  const draft = useKept(`desk.apply.${orderId}`)
  watch(
    () => [state.itemId, state.form, state.provided],
    () => state.guide && draft.keep({ itemId: state.itemId, form: state.form, provided: state.provided }),
    { deep: true },
  )

  async function load(): Promise<void> {
    state.problem = ''
    try {
      const view = await get('/api/desk/agent-orders/{id}', { path: { id: orderId } })
      state.view = view
      state.mandates = view.mandates
      const fitting = view.mandates.filter((m) => !m.itemIds.length || m.itemIds.includes(view.itemId ?? ''))
      const fits = fitting.find((m) => m.confirmed) ?? fitting[0]
      /* Of somebody known by name only these may be a namesake's: the agent looks at the card and chooses. */
      state.mandateId = view.partyId ? (fits?.id ?? '') : ''
      const itemId = draft.kept()?.itemId ?? view.itemId
      if (itemId) await choose(itemId)
    } catch (e) {
      state.problem = saidProblem(e)
    }
  }

  async function choose(id: string): Promise<void> {
    if (!id || !state.view) return
    try {
      const guide = await get('/api/items/{id}/guide', { path: { id }, query: { regionCode: state.view.regionCode } })
      const before = draft.kept()
      const same = before?.itemId === id ? before : null
      state.itemId = id
      state.form = { ...same?.form }
      state.provided = Object.fromEntries(
        guide.materials.map((m) => [
          m.key,
          same?.provided[m.key] ?? (m.exempt === 'SHARED_DATA' ? 'SHARED' : startingAt(m.exempt)),
        ]),
      )
      state.photos = Object.fromEntries(guide.materials.map((m) => [m.key, '']))
      state.guide = guide
    } catch (e) {
      state.problem = saidProblem(e)
    }
  }

  function change(): void {
    state.guide = null
    state.itemId = ''
  }

  function given(m: MandateView): void {
    state.mandates = [
      ...state.mandates,
      { id: m.id, number: m.number, what: m.what, validUntil: m.validUntil, itemIds: m.itemIds, confirmed: false },
    ]
    state.mandateId = m.id
  }

  /** The mandate chosen holds from now on. */
  function confirmed(): void {
    const chosen = state.mandates.find((m) => m.id === state.mandateId)
    if (chosen) chosen.confirmed = true
  }

  async function send(): Promise<boolean> {
    if (!state.view || state.busy) return false
    state.busy = true
    state.problem = ''
    state.faults = {}
    try {
      await post('/api/desk/agent-orders/{id}/cases', {
        path: { id: orderId },
        body: {
          itemId: state.itemId,
          mandateId: state.mandateId,
          form: state.form,
          materials: Object.entries(state.provided).map(([k, provided]) => ({ key: k, provided })),
          photos: Object.entries(state.photos)
            .filter(([, file]) => file)
            .map(([k, file]) => ({ key: k, file })),
          version: state.view.order.version,
          key,
          ...(state.again.trim() && { again: state.again.trim() }),
        },
      })
      key = newKey()
      draft.forget()
      return true
    } catch (e) {
      state.problem = saidProblem(e)
      if (e instanceof Problem) {
        state.faults = Object.fromEntries(e.errors.map((f) => [f.field.replace(/^form\./, ''), f.message]))
        if (e.status === 409) await load()
      }
      return false
    } finally {
      state.busy = false
    }
  }

  return { state, load, choose, change, given, confirmed, send }
}
