import { watch } from 'vue'
import { usePaged, type Page } from '@/ui/usePaged'
import { useAddress } from '../useAddress'

interface Asked {
  q?: string
  size: number
  after: string | null
}

/** A list of the administration: read page by page, narrowed by what stands in the address. */
export function useFoundList<P extends Page<unknown>>(read: (asked: Asked) => Promise<P>) {
  const { filters, set } = useAddress()
  const paged = usePaged((after) => read({ q: filters.value.q, size: 50, after }))
  watch(filters, () => void paged.reload(), { immediate: true })
  return { filters, set, ...paged }
}

export type FoundList<T> = ReturnType<typeof useFoundList<Page<T>>>
