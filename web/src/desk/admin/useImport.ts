import { ref } from 'vue'
import { post } from '@/api/client'
import type { ImportReport, OpenedAccount } from '@/api/contract'
import { saidProblem } from '@/ui/problem'

export type ImportPath = `/api/admin/${'items' | 'regions' | 'staff'}/import`

/** Sends one file and keeps the row-by-row report of what came of it; a roll of staff also brings the accounts opened. */
export function useImport(path: ImportPath) {
  const report = ref<ImportReport | null>(null)
  const opened = ref<OpenedAccount[]>([])
  const busy = ref(false)
  const problem = ref('')
  const fileName = ref('')

  async function send(file: File): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = ''
    report.value = null
    fileName.value = file.name
    const body = new FormData()
    body.append('file', file)
    try {
      const answer = await post(path, { body })
      report.value = 'report' in answer ? answer.report : answer
      opened.value = 'report' in answer ? answer.opened : []
      return true
    } catch (e) {
      problem.value = saidProblem(e)
      return false
    } finally {
      busy.value = false
    }
  }

  return { report, opened, busy, problem, fileName, send }
}
