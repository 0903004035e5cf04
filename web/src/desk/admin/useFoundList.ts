import { watch } from 'vue'
import { get, query } from '@/api/client'
import type { Page } from '../rows'
import { useAddress } from '../useAddress'
import { usePaged } from '../usePaged'

/** A list of the administration: read page by page, narrowed by what stands in the address. */
export function useFoundList<T>(path: string, names: readonly string[] = ['q']) {
  const { filters, set } = useAddress()
  const asked = () => Object.fromEntries(names.map((name) => [name, filters.value[name]]))
  const paged = usePaged<T>((after) => get<Page<T>>(`${path}${query({ ...asked(), size: 50, after })}`))
  watch(filters, () => void paged.reload(), { immediate: true })
  return { filters, set, ...paged }
}

export type FoundList<T> = ReturnType<typeof useFoundList<T>>
