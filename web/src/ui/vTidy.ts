import type { Directive } from 'vue'
import { changeOf, tidy, type Typed } from './typed'

const hints = new WeakMap<HTMLInputElement, HTMLElement>()
const kinds = new WeakMap<HTMLInputElement, Typed | null>()

function say(el: HTMLInputElement, words: string): void {
  const known = hints.get(el)
  if (!words) return known?.remove()
  const hint = known ?? document.createElement('small')
  hint.className = 'tidied'
  hint.setAttribute('role', 'status')
  hints.set(el, hint)
  el.insertAdjacentElement('afterend', hint)
  hint.textContent = words
}

/** On leaving a field, what was typed is tidied, and it is said what changed. Never on a field with a `maxlength`. */
function leave(event: Event): void {
  const el = event.currentTarget as HTMLInputElement
  const kind = kinds.get(el)
  if (!kind) return
  const typed = el.value
  const tidied = tidy(kind, typed)
  if (tidied === typed) return
  el.value = tidied
  el.dispatchEvent(new Event('input', { bubbles: true }))
  say(el, changeOf(typed, tidied))
}

function type(event: Event): void {
  if (event.isTrusted) say(event.currentTarget as HTMLInputElement, '')
}

export const vTidy: Directive<HTMLInputElement, Typed | null | undefined> = {
  mounted(el, { value }) {
    kinds.set(el, value ?? null)
    el.addEventListener('blur', leave)
    el.addEventListener('input', type)
  },
  updated(el, { value }) {
    kinds.set(el, value ?? null)
  },
  unmounted(el) {
    hints.get(el)?.remove()
  },
}
