import { ref } from 'vue'
import { post } from '@/api/client'
import type { ImportReport } from '@/api/contract'
import { saidProblem } from '../usePaged'

/** Sends one file and keeps the row-by-row report of what came of it. */
export function useImport(path: string) {
  const report = ref<ImportReport | null>(null)
  const busy = ref(false)
  const problem = ref('')
  const fileName = ref('')

  async function send(file: File): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = ''
    report.value = null
    fileName.value = file.name
    const form = new FormData()
    form.append('file', file)
    try {
      report.value = await post<ImportReport>(path, form)
      return true
    } catch (e) {
      problem.value = saidProblem(e)
      return false
    } finally {
      busy.value = false
    }
  }

  return { report, busy, problem, fileName, send }
}
