import { ref } from 'vue'
import { download } from '@/api/client'
import { saidSize } from './format'
import { saidProblem } from '@/ui/problem'

/** Gives the browser a file to keep. */
function keep(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** A file that takes a while to make: how far it is, what went wrong, and a way to give up. */
export function useDownload() {
  const busy = ref(false)
  const progress = ref('')
  const problem = ref('')
  let stop: AbortController | null = null

  async function start(path: string, name: string): Promise<void> {
    if (busy.value) return
    busy.value = true
    problem.value = ''
    progress.value = '正在准备…'
    const mine = (stop = new AbortController())
    try {
      keep(await download(path, (bytes) => (progress.value = `已收到 ${saidSize(bytes)}`), mine.signal), name)
    } catch (e) {
      if (!mine.signal.aborted) problem.value = saidProblem(e)
    } finally {
      busy.value = false
    }
  }
  const cancel = () => stop?.abort()

  return { busy, progress, problem, start, cancel }
}
