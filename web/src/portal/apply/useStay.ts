import { nextTick, ref, watch, type Ref } from 'vue'

/** The button that was pressed may go away with what it did; whoever goes by keyboard stays at this place of the page. */
export function useStay(after: Ref<unknown>): Ref<HTMLElement | null> {
  const place = ref<HTMLElement | null>(null)
  watch(after, async () => {
    await nextTick()
    if (document.activeElement === document.body) place.value?.focus({ preventScroll: true })
  })
  return place
}
