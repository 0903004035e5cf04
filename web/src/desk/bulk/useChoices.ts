import { ref, watch, type Ref } from 'vue'
import { post } from '@/api/client'
import type { BulkChoice } from '@/api/contract'
import { saidProblem } from '@/ui/problem'
import type { Chosen } from './useSelection'

const WHILE_CHOOSING = 250

/** The acts that can be done to the chosen cases now, asked for when the choosing rests. */
export function useChoices(chosen: Ref<Map<string, Chosen>>) {
  const choices = ref<BulkChoice[]>([])
  const problem = ref('')
  const asking = ref(false)
  let timer = 0
  let turn = 0

  async function ask(cases: string[], mine: number): Promise<void> {
    try {
      const answer = await post('/api/desk/bulk-choices', { body: { cases } })
      if (mine === turn) choices.value = answer
    } catch (e) {
      if (mine === turn) problem.value = saidProblem(e)
    } finally {
      if (mine === turn) asking.value = false
    }
  }
  watch(
    chosen,
    (now) => {
      window.clearTimeout(timer)
      const mine = ++turn
      problem.value = ''
      choices.value = []
      asking.value = now.size > 0
      if (now.size) timer = window.setTimeout(() => void ask([...now.keys()], mine), WHILE_CHOOSING)
    },
    { immediate: true },
  )

  return { choices, problem, asking }
}
