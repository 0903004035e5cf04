import { ref } from 'vue'
import { Problem } from '@/api/client'
import { saidProblem } from '@/ui/problem'

/** Sending one form: busy meanwhile, and what was wrong said at its field, or below the form when it has none. */
export function useSave() {
  const busy = ref(false)
  const problem = ref('')
  const faults = ref<Record<string, string>>({})

  function clear(): void {
    problem.value = ''
    faults.value = {}
  }

  /** `fields` are those the form shows; a fault of any other field is told below. */
  async function save(fields: readonly string[], work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    clear()
    try {
      await work()
      return true
    } catch (e) {
      const errors = e instanceof Problem ? e.errors : []
      const shown = errors.filter((f) => fields.includes(f.field))
      faults.value = Object.fromEntries(shown.map((f) => [f.field, f.message]))
      if (!shown.length || shown.length < errors.length) problem.value = saidProblem(e)
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, faults, clear, save }
}
