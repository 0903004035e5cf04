import { computed, ref } from 'vue'
import { del, get, post } from '@/api/client'
import type { Phrase } from '@/api/contract'

/** 常用语: one's own words for opinions, reasons and notices; read once for the whole desk. */
const own = ref<Phrase[] | null>(null)
let asking: Promise<unknown> | null = null

export function usePhrases() {
  asking ??= get('/api/desk/phrases')
    .then((all) => (own.value = all))
    .catch(() => (asking = null))
  return {
    own: computed(() => own.value ?? []),
    add: async (words: string) => void (own.value = await post('/api/desk/phrases', { body: { words } })),
    remove: async (id: string) => void (own.value = await del('/api/desk/phrases/{id}', { path: { id } })),
  }
}

/** A phrase goes where words end; what was typed stays. */
export const withPhrase = (typed: string, phrase: string): string => {
  const before = typed.trimEnd()
  return before && !/[，。；：、,.;:]$/.test(before) ? `${before}；${phrase}` : before + phrase
}
