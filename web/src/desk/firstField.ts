const FIELDS = ['input:not([type=hidden], [type=file])', 'select', 'textarea']
  .map((field) => `.el-dialog__body ${field}:not(:disabled)`)
  .join(', ')

/** Where one goes on in a dialog that has just opened: what it says is first, else where one types; else it keeps its focus. */
export const firstField = (dialog: Element): HTMLElement | null =>
  dialog.querySelector<HTMLElement>('[data-first]:not(:disabled)') ?? dialog.querySelector<HTMLElement>(FIELDS)

/**
 * A dialog that opens gives its focus to itself, a DIV without a name. It goes on to the first field, in every dialog alike;
 * but not when somebody clicks beside the fields, to mark and copy a text.
 */
export function focusFirstFields(): void {
  let pressed = false
  document.addEventListener('pointerdown', () => (pressed = true), true)
  document.addEventListener('pointerup', () => (pressed = false), true)
  document.addEventListener('pointercancel', () => (pressed = false), true)
  document.addEventListener('focusin', (event) => {
    const dialog = event.target
    if (pressed || !(dialog instanceof HTMLElement) || !dialog.matches('.el-dialog, .el-overlay-dialog')) return
    // Its fields are shown once it has been laid out.
    setTimeout(() => document.activeElement === dialog && firstField(dialog)?.focus())
  })
}
