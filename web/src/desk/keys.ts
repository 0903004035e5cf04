import { onActivated, onBeforeUnmount, onDeactivated, onMounted, shallowReactive } from 'vue'

/** One key that does something on this page, and what to call it in the help. */
export interface KeyBinding {
  key: string
  name: string
  run: () => void
  /** Works while typing in a field too (function keys and chords). */
  inFields?: boolean
  /** Works while a dialog is open. */
  inDialogs?: boolean
}

/** The key as people write it: `/`, `F9`, `Ctrl+Enter`, `Alt+1`. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${key}`
}

type Source = () => KeyBinding[]

/** The bindings now in force, those of the innermost page last. */
export const bindings = shallowReactive<Source[]>([])

export const allBindings = (): KeyBinding[] => bindings.flatMap((source) => source())

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** The dialogs open now, the uppermost last. One that fades away takes no more keys: they are meant for the page behind. */
const dialogs = (): HTMLElement[] =>
  Array.from(document.querySelectorAll<HTMLElement>('.el-overlay'))
    .filter((o) => o.style.display !== 'none' && !o.classList.contains('dialog-fade-leave-active'))
    .sort((a, b) => Number(a.style.zIndex) - Number(b.style.zIndex))

const FORWARD = ':is(.el-dialog__footer, .el-message-box__btns) :is(.el-button--primary, .el-button--danger)'

/** Ctrl+Enter presses the button that goes on, in whichever dialog: of the form one is in, else its first or its last. */
function goesOn(dialog: HTMLElement): HTMLButtonElement | undefined {
  const form = document.activeElement?.closest('form')
  const within = form && dialog.contains(form) ? form : dialog
  const button =
    within.querySelector<HTMLButtonElement>('[type="submit"]') ??
    Array.from(dialog.querySelectorAll<HTMLButtonElement>(FORWARD)).at(-1)
  return button && !button.disabled && !button.classList.contains('is-loading') ? button : undefined
}

export function bindingFor(event: KeyboardEvent): KeyBinding | undefined {
  const key = keyOf(event)
  const inField = typing(event.target)
  const inDialog = dialogs().length > 0
  return allBindings()
    .reverse()
    .find((b) => b.key.toLowerCase() === key.toLowerCase() && (b.inFields || !inField) && (b.inDialogs || !inDialog))
}

export function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return
  const dialog = keyOf(event) === 'Ctrl+Enter' ? dialogs().at(-1) : undefined
  if (dialog) {
    event.preventDefault()
    goesOn(dialog)?.click()
    return
  }
  const binding = bindingFor(event)
  if (!binding) return
  event.preventDefault()
  // A key held down is one press: acts are not done again and again by a heavy hand.
  if (event.repeat && (event.altKey || /^F\d/.test(event.key))) return
  binding.run()
}

let listening = false

/** Puts these keys in force as long as the page is shown; a function is asked anew at every press. */
export function useKeys(keys: KeyBinding[] | Source): void {
  const own = typeof keys === 'function' ? keys : () => keys
  const add = () => {
    if (!listening) window.addEventListener('keydown', onKey)
    listening = true
    if (!bindings.includes(own)) bindings.push(own)
  }
  const remove = () => {
    const at = bindings.indexOf(own)
    if (at >= 0) bindings.splice(at, 1)
  }
  onMounted(add)
  onActivated(add)
  onDeactivated(remove)
  onBeforeUnmount(remove)
}
