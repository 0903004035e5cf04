import { onBeforeUnmount, ref } from 'vue'
import { download } from '@/api/client'
import { saidProblem } from '@/ui/problem'

/** A file shown within the page: fetched as every answer is, so that what is wrong is said in words. */
export function useFrame() {
  const address = ref('')
  const problem = ref('')
  let wanted = ''
  const drop = () => {
    if (address.value) URL.revokeObjectURL(address.value)
    address.value = ''
  }
  async function show(path: string): Promise<void> {
    wanted = path
    drop()
    problem.value = ''
    try {
      const content = await download(path, () => undefined)
      if (path === wanted) address.value = URL.createObjectURL(content)
    } catch (e) {
      if (path === wanted) problem.value = saidProblem(e)
    }
  }
  onBeforeUnmount(() => {
    wanted = ''
    drop()
  })
  return { address, problem, show }
}
