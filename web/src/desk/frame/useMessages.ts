import { onBeforeUnmount, onMounted, ref } from 'vue'
import { get, poll } from '@/api/client'
import { CASE_ROLES } from '../rooms'
import { hasRole } from '../session'

/** How many messages wait behind the bell. */
export const unread = ref(0)

export async function refreshUnread(ask: typeof get = get): Promise<void> {
  if (!hasRole(...CASE_ROLES)) return
  const answer = await ask<{ unread: number }>('/api/desk/messages/unread').catch(() => null)
  if (answer) unread.value = answer.unread
}

const EVERY_MINUTE = 60_000

export function useUnread(): void {
  let timer = 0
  onMounted(() => {
    void refreshUnread()
    timer = window.setInterval(() => {
      if (!document.hidden) void refreshUnread(poll)
    }, EVERY_MINUTE)
  })
  onBeforeUnmount(() => window.clearInterval(timer))
}
