import { onBeforeUnmount, onMounted } from 'vue'
import { post } from '@/api/client'

const EVERY = 60_000
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Says once a minute that somebody is at the window, while he touches keyboard, mouse or screen. */
export function useTouches(open: () => boolean): void {
  let touched = false
  const touch = () => void (touched = true)
  const timer = window.setInterval(() => {
    if (touched && open()) void post('/api/desk/queue/window/touches').catch(() => undefined)
    touched = false
  }, EVERY)
  onMounted(() => TOUCHES.forEach((name) => window.addEventListener(name, touch, { passive: true })))
  onBeforeUnmount(() => {
    window.clearInterval(timer)
    TOUCHES.forEach((name) => window.removeEventListener(name, touch))
  })
}
