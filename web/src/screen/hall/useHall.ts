import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { hallLine } from '@/api/hallLine'
import type { HallState } from '@/api/contract'

/** A hall as it is; kept, with its time, while it cannot be asked. */
export function useHall(device = '') {
  const hall = shallowRef<HallState | null>(null)
  const broken = ref(false)
  let hangUp: (() => void) | null = null

  function follow(site: string, heard: (state: HallState) => void = () => undefined): void {
    hangUp?.()
    hangUp = hallLine(
      site,
      (state) => {
        hall.value = state
        heard(state)
      },
      (is) => (broken.value = !is),
      device,
    )
  }
  onBeforeUnmount(() => hangUp?.())
  return { hall, broken, follow }
}
