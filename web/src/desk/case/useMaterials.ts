import { reactive } from 'vue'
import { post, put } from '@/api/client'
import type { Check, Provided } from '../parts/materials'
import { saidProblem } from '@/ui/problem'

/** Ticking and uploading materials of a case that is already registered; each material has its own progress and fault. */
export function useMaterials(caseId: () => string, changed: () => Promise<void> | void) {
  const busy = reactive(new Set<string>())
  const problems = reactive(new Map<string, string>())

  async function during(key: string, work: () => Promise<unknown>): Promise<boolean> {
    busy.add(key)
    problems.delete(key)
    try {
      await work()
      await changed()
      return true
    } catch (e) {
      problems.set(key, saidProblem(e))
      return false
    } finally {
      busy.delete(key)
    }
  }

  const provide = (key: string, provided: Provided, check?: Check) =>
    during(key, () =>
      put('/api/desk/cases/{id}/materials/{key}', { path: { id: caseId(), key }, body: { provided, ...check } }),
    )

  const upload = (key: string, files: File[]) =>
    during(key, async () => {
      for (const file of files) {
        const form = new FormData()
        form.append('file', file)
        await post('/api/desk/cases/{id}/materials/{key}/files', { path: { id: caseId(), key }, body: form })
      }
    })

  return { busy, problems, provide, upload }
}
