/**
 * Enter, arrows and Esc belong to the input method while it composes (拼音选字): no page acts on them, no form is sent. Some
 * browsers report the Enter that ends it after the end, with the key code 229 alone.
 */
export function keepKeysWhileComposing(): void {
  window.addEventListener(
    'keydown',
    (event) => {
      const itsLast = !event.isComposing && event.key === 'Enter' && event.keyCode === 229
      if (!event.isComposing && !itsLast) return
      event.stopImmediatePropagation()
      if (itsLast) event.preventDefault()
    },
    { capture: true },
  )
}
