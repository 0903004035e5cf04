import { reactive } from 'vue'

const kept = new Map<string, Record<string, string>>()

/** What was typed about one case and not sent yet, until it is, or until the page is left for good. */
export function keptWords(of: string): Record<string, string> {
  const words = kept.get(of) ?? reactive<Record<string, string>>({})
  kept.set(of, words)
  return words
}
