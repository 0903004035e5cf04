import { onScopeDispose } from 'vue'

/** One application open in two tabs: what one of them sends, supplies or takes back, the other hears of. */
const NAME = 'ow.application'
const channel = () => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME))

export function tellOtherTabs(id: string): void {
  const line = channel()
  line?.postMessage(id)
  line?.close()
}

/** Asks again when another tab did something, and when one comes back to this one: it may have happened on another phone. */
export function whenElsewhere(id: string, check: () => void): void {
  const line = channel()
  if (line) line.onmessage = (event: MessageEvent<string>) => event.data === id && check()
  const seen = () => document.visibilityState === 'visible' && check()
  document.addEventListener('visibilitychange', seen)
  window.addEventListener('focus', seen)
  onScopeDispose(() => {
    line?.close()
    document.removeEventListener('visibilitychange', seen)
    window.removeEventListener('focus', seen)
  })
}
