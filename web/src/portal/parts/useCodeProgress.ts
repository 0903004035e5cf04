import { onBeforeUnmount, ref } from 'vue'
import { get } from '@/api/client'

/** Asks a few times what became of the code, and says it when the gateway did not take it or it did not arrive. */
const LOOKS = [3_000, 5_000, 10_000, 20_000]

export function useCodeProgress() {
  const trouble = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  function look(id: string, turn: number): void {
    if (turn >= LOOKS.length) return
    timer = setTimeout(() => void ask(id, turn), LOOKS[turn])
  }
  async function ask(id: string, turn: number): Promise<void> {
    try {
      const now = await get('/api/citizen/sms-codes/{id}', { path: { id } })
      trouble.value = ['REFUSED', 'NOT_DELIVERED'].includes(now.progress) ? now.said : ''
      if (now.progress === 'DELIVERED') return
    } catch {
      // No network just now: the next look tells.
    }
    look(id, turn + 1)
  }
  function follow(id: string): void {
    clearTimeout(timer)
    trouble.value = ''
    look(id, 0)
  }
  onBeforeUnmount(() => clearTimeout(timer))
  return { trouble, follow }
}
