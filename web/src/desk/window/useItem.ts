import { reactive, watch } from 'vue'
import { get } from '@/api/client'
import type { Guide, ItemCard, StandingAtWindow } from '@/api/contract'
import { staff } from '../session'
import { saidProblem } from '@/ui/problem'
import { startMaterials } from './acceptance'
import type { Check, Provided } from '../parts/materials'

export interface ItemState {
  typed: string
  hits: ItemCard[]
  at: number
  guide: Guide | null
  form: Record<string, string>
  provided: Record<string, Provided>
  checks: Record<string, Check>
  files: Record<string, File[]>
  faults: Record<string, string>
  problem: string
  /** What is known of this person and this item before anything is typed. */
  before: StandingAtWindow | null
  /** Why it is taken in although he is not of the age. */
  despite: string
  /** Why a second one is taken in of what one has once. */
  again: string
}

/** The middle column: the item by name, initials or code, and the fields its form asks for. */
export function useItem(onChosen: () => void) {
  const start = (): ItemState => ({
    typed: '',
    hits: [],
    at: 0,
    guide: null,
    form: {},
    provided: {},
    checks: {},
    files: {},
    faults: {},
    problem: '',
    before: null,
    despite: '',
    again: '',
  })
  const state = reactive<ItemState>(start())
  let turn = 0
  let timer = 0

  async function suggest(q: string, mine: number): Promise<void> {
    try {
      const hits = await get('/api/items/suggest', { query: { q } })
      if (mine !== turn) return
      state.hits = hits
      state.at = 0
      state.problem = hits.length ? '' : '没有找到这个事项，换个说法或输入拼音首字母试试。'
    } catch (e) {
      if (mine === turn) state.problem = saidProblem(e)
    }
  }

  watch(
    () => state.typed,
    (typed) => {
      window.clearTimeout(timer)
      const mine = ++turn
      const q = typed.trim()
      state.hits = []
      state.problem = ''
      if (q && !state.guide) timer = window.setTimeout(() => void suggest(q, mine), 120)
    },
  )

  async function choose(id: string): Promise<void> {
    turn++
    state.problem = ''
    state.hits = []
    try {
      const guide = await get('/api/items/{id}/guide', { path: { id }, query: { regionCode: staff.value?.regionCode } })
      Object.assign(state, {
        guide,
        form: {},
        files: {},
        faults: {},
        provided: startMaterials(guide.materials),
        typed: guide.name,
      })
      onChosen()
    } catch (e) {
      state.problem = saidProblem(e)
    }
  }

  /** Who may apply, what is running, what he told us before: the clerk sees it, and goes on typing. */
  async function standing(partyId: string | null): Promise<void> {
    const guide = state.guide
    state.before = null
    state.despite = ''
    state.again = ''
    if (!guide || !partyId) return
    try {
      const before = await get('/api/desk/parties/{id}/standing', {
        path: { id: partyId },
        query: { itemId: guide.id },
      })
      if (state.guide !== guide) return
      state.before = before
      for (const [key, said] of Object.entries({ ...before.earlier, ...before.known }))
        if (key in before.known || !state.form[key]) state.form[key] = said
    } catch {
      // Only a help; what is wrong is said when it is registered.
    }
  }

  /** Enter before the list has come: ask at once, and take the best answer. */
  async function chooseBest(): Promise<void> {
    if (!state.hits.length && state.typed.trim()) {
      window.clearTimeout(timer)
      await suggest(state.typed.trim(), ++turn)
    }
    const hit = state.hits[state.at]
    if (hit) await choose(hit.id)
  }

  const reset = () => {
    turn++
    Object.assign(state, start())
  }
  return { state, choose, chooseBest, standing, reset }
}
