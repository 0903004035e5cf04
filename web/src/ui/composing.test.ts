import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { keepKeysWhileComposing } from './composing'

beforeAll(keepKeysWhileComposing)
afterEach(() => {
  document.body.innerHTML = ''
})

function press(init: KeyboardEventInit, keyCode: number): { acted: boolean; event: KeyboardEvent } {
  const field = document.createElement('input')
  const acts = vi.fn()
  field.addEventListener('keydown', acts)
  document.body.append(field)
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  Object.defineProperty(event, 'keyCode', { value: keyCode })
  field.dispatchEvent(event)
  return { acted: acts.mock.calls.length > 0, event }
}

it('leaves the keys to the input method while it composes', () => {
  for (const key of ['Enter', 'ArrowDown', 'Escape']) {
    expect(press({ key, isComposing: true }, 229).acted).toBe(false)
  }
})

it('sends no form by the Enter that ends composing', () => {
  const { acted, event } = press({ key: 'Enter' }, 229)
  expect(acted).toBe(false)
  expect(event.defaultPrevented).toBe(true)
})

it('lets every other key through', () => {
  expect(press({ key: 'Enter' }, 13).acted).toBe(true)
})
