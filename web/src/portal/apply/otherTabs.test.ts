import { effectScope } from 'vue'
import { expect, test, vi } from 'vitest'
import { tellOtherTabs, whenElsewhere } from './otherTabs'

test('what one tab sent, the other hears of, and only of the same application', async () => {
  const scope = effectScope()
  const check = vi.fn()
  scope.run(() => whenElsewhere('a', check))
  tellOtherTabs('b')
  tellOtherTabs('a')
  await vi.waitFor(() => expect(check).toHaveBeenCalledTimes(1))
  window.dispatchEvent(new Event('focus'))
  expect(check).toHaveBeenCalledTimes(2)
  scope.stop()
  window.dispatchEvent(new Event('focus'))
  expect(check).toHaveBeenCalledTimes(2)
})
