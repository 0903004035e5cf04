import { afterEach, expect, it } from 'vitest'
import { bindingFor, bindings, keyOf } from './keys'

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
