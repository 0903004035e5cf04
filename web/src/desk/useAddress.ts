import { computed, type ComputedRef } from 'vue'
import type { Word } from '@/api/typed'
import { useRoute, useRouter } from 'vue-router'

/** Text of the address for a condition whose words the server lists; see `Word`. */
export const word = (text: string | undefined) => text as Word | undefined

/** Filters live in the address: they survive a reload, can be kept as a bookmark and sent to a colleague. */
export function useAddress(): {
  filters: ComputedRef<Record<string, string>>
  set: (changes: Record<string, string | null>) => void
} {
  const route = useRoute()
  const router = useRouter()
  const filters = computed(() =>
    Object.fromEntries(Object.entries(route.query).filter((e): e is [string, string] => typeof e[1] === 'string')),
  )
  function set(changes: Record<string, string | null>): void {
    const next = { ...filters.value, ...changes }
    const kept = Object.fromEntries(Object.entries(next).filter(([, v]) => v))
    void router.replace({ path: route.path, query: kept as Record<string, string> })
  }
  return { filters, set }
}
