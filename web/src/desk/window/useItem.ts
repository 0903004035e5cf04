import { reactive, watch } from 'vue'
import { get } from '@/api/client'
import type { Guide, ItemCard } from '@/api/contract'
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
  return { state, choose, chooseBest, reset }
}
