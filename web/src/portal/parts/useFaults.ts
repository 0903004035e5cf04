import { ref } from 'vue'
import { problemOf } from '@/ui/problem'

export interface Fault {
  target?: string
  message: string
}

/** One form of the portal on its way to the server: what is wrong stands at its field, or above the form when it has none. */
export function useFaults(prefix: string, fields: readonly string[] | (() => readonly string[])) {
  const faults = ref<Fault[]>([])
  const busy = ref(false)
  /** What is being mended is no fault any more: the form's `@input`. */
  function mended(event: Event): void {
    const id = (event.target as HTMLElement).id
    faults.value = faults.value.filter((f) => !f.target || f.target !== id)
  }
  const faultOf = (field: string) => faults.value.find((f) => f.target === prefix + field)?.message ?? null

  function refused(caught: unknown): Fault[] {
    const problem = problemOf(caught)
    const names = typeof fields === 'function' ? fields() : fields
    const named = problem.errors.map((e) => ({
      ...(names.includes(e.field) && { target: prefix + e.field }),
      message: e.message,
    }))
    return named.length ? named : [{ message: problem.detail }]
  }

  /** Nothing is sent while the page itself sees what is wrong. */
  async function send(found: Fault[], work: () => Promise<unknown>): Promise<void> {
    faults.value = found
    if (found.length || busy.value) return
    busy.value = true
    try {
      await work()
    } catch (caught) {
      faults.value = refused(caught)
    } finally {
      busy.value = false
    }
  }

  return { faults, busy, faultOf, mended, refused, send }
}
