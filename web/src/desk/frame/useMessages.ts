import { onBeforeUnmount, onMounted, ref } from 'vue'
import { get } from '@/api/client'
import { CASE_ROLES } from '../rooms'
import { hasRole } from '../session'

/** How many messages wait behind the bell. */
export const unread = ref(0)

export async function refreshUnread(): Promise<void> {
  if (!hasRole(...CASE_ROLES)) return
  const answer = await get<{ unread: number }>('/api/desk/messages/unread').catch(() => null)
  if (answer) unread.value = answer.unread
}

const EVERY_MINUTE = 60_000

export function useUnread(): void {
  let timer = 0
  onMounted(() => {
    void refreshUnread()
    timer = window.setInterval(() => {
      if (!document.hidden) void refreshUnread()
    }, EVERY_MINUTE)
  })
  onBeforeUnmount(() => window.clearInterval(timer))
}
