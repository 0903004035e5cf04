import { afterEach, expect, it, vi } from 'vitest'
import { bindingFor, bindings, keyOf, onKey } from './keys'

const press = (key: string, target: HTMLElement = document.body, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, ...more })
  Object.defineProperty(event, 'target', { value: target })
  return event
}

afterEach(() => {
  bindings.splice(0)
  document.body.innerHTML = ''
})

it('writes a key as people write it', () => {
  expect(keyOf({ key: 'Enter', ctrlKey: true, altKey: false, metaKey: false })).toBe('Ctrl+Enter')
  expect(keyOf({ key: 'F9', ctrlKey: false, altKey: false, metaKey: false })).toBe('F9')
})

it('does not take letters away from somebody who is typing', () => {
  bindings.push(() => [{ key: '/', name: '搜索', run: () => undefined }])
  expect(bindingFor(press('/'))?.name).toBe('搜索')
  expect(bindingFor(press('/', document.createElement('input')))).toBeUndefined()
})

it('lets function keys work in fields, and the page win over the frame', () => {
  bindings.push(() => [{ key: 'F9', name: '外', run: () => undefined, inFields: true }])
  bindings.push(() => [{ key: 'F9', name: '内', run: () => undefined, inFields: true }])
  expect(bindingFor(press('F9', document.createElement('input')))?.name).toBe('内')
})

it('keeps the page still while a dialog is open', () => {
  bindings.push(() => [{ key: 'F9', name: '办理', run: () => undefined, inFields: true }])
  document.body.innerHTML = '<div class="el-overlay"></div>'
  expect(bindingFor(press('F9'))).toBeUndefined()
})

const dialog = (inner: string) => `<div class="el-overlay" style="z-index: 2001">${inner}</div>`
function pressed(html: string): string | undefined {
  document.body.innerHTML = html
  let name: string | undefined
  document.body.addEventListener('click', (e) => (name = (e.target as HTMLElement).textContent ?? ''), { once: true })
  onKey(press('Enter', document.body, { ctrlKey: true, cancelable: true }))
  return name
}

it('goes on by Ctrl+Enter in every dialog, by its form or by its last button', () => {
  const footer =
    '<div class="el-dialog__footer"><button class="el-button">取消</button><button class="el-button el-button--primary">送达</button></div>'
  expect(pressed(dialog(footer))).toBe('送达')
  expect(pressed(dialog('<form><button type="button">取消</button><button type="submit">登记</button></form>'))).toBe(
    '登记',
  )
  expect(pressed(dialog('<form><button type="submit" class="is-loading">登记</button></form>'))).toBeUndefined()
  expect(pressed('<form><button type="submit">页面上的</button></form>')).toBeUndefined()
})

it('gives the keys to the page while a dialog fades away', () => {
  const run = vi.fn()
  bindings.push(() => [{ key: 'F4', name: '下一位', run, inFields: true }])
  document.body.innerHTML = dialog('')
  onKey(press('F4'))
  expect(run).not.toHaveBeenCalled()
  document.querySelector('.el-overlay')!.classList.add('dialog-fade-leave-active')
  onKey(press('F4'))
  expect(run).toHaveBeenCalledOnce()
})
