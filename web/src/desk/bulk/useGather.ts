import { ref } from 'vue'
import type { Page } from '@/ui/usePaged'
import { saidProblem } from '@/ui/problem'
import { MOST, type Chosen } from './useSelection'

/** Chooses a list from its beginning, also the part that is not shown yet, as far as one act may go. */
export function useGather(
  add: (rows: readonly Chosen[]) => void,
  readPage: (after: string | null) => Promise<Page<Chosen>>,
) {
  const gathering = ref(false)
  const problem = ref('')

  async function gather(): Promise<void> {
    if (gathering.value) return
    gathering.value = true
    problem.value = ''
    try {
      const found: Chosen[] = []
      let after: string | null = null
      do {
        const page: Page<Chosen> = await readPage(after)
        found.push(...page.items)
        after = page.next
      } while (after && found.length < MOST)
      add(found.map(({ id, version }) => ({ id, version })))
    } catch (e) {
      problem.value = saidProblem(e)
    } finally {
      gathering.value = false
    }
  }

  return { gathering, problem, gather }
}
