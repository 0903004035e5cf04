import { computed, onBeforeUnmount, onMounted, ref } from 'vue'

export const FORGETS_AFTER = 20

/** Who goes away leaves nothing behind: after twenty seconds without a touch everything is cleared, and one sees it coming. */
export function useForget(forget: () => void, holds: () => boolean) {
  const idle = ref(0)
  let timer = 0
  const touch = () => (idle.value = 0)

  function tick(): void {
    if (holds()) touch()
    else if (++idle.value >= FORGETS_AFTER) {
      touch()
      forget()
    }
  }
  onMounted(() => (timer = window.setInterval(tick, 1000)))
  onBeforeUnmount(() => window.clearInterval(timer))
  return { left: computed(() => FORGETS_AFTER - idle.value), touch }
}
