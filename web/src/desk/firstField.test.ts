import { beforeEach, describe, expect, it, vi } from 'vitest'
import { firstField, focusFirstFields } from './firstField'

function dialog(body: string): HTMLElement {
  document.body.innerHTML = `<div class="el-dialog" tabindex="-1"><header><button>×</button></header>
    <div class="el-dialog__body">${body}</div></div>`
  return document.querySelector<HTMLElement>('.el-dialog')!
}

describe('a dialog that has opened', () => {
  beforeEach(() => vi.useFakeTimers())
  focusFirstFields()

  it('goes on to its first field that can be filled in', () => {
    const opened = dialog('<input type="hidden" /><input disabled /><textarea id="why"></textarea><input id="days" />')
    opened.focus()
    vi.runAllTimers()
    expect(document.activeElement?.id).toBe('why')
  })

  it('keeps the focus where nothing is asked, and where somebody clicks beside the fields', () => {
    expect(firstField(dialog('<p>打印</p>'))).toBeNull()
    const opened = dialog('<input id="days" />')
    document.dispatchEvent(new Event('pointerdown'))
    opened.focus()
    vi.runAllTimers()
    expect(document.activeElement).toBe(opened)
    document.dispatchEvent(new Event('pointerup'))
  })
})
