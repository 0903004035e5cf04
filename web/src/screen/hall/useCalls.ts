import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import type { HallState } from '@/api/contract'
import { recall, remember } from '@/ui/storage'
import { faceAfter } from './faces'
import { callList, type Call } from './speech'
import { useDevice } from './useDevice'
import { useHall } from './useHall'
import { useVoice } from './voice'

const FLASH = 6_000

/** What a calling screen shows and says. Opened with the code of a device, or, without a voice that is watched, for a site. */
export function useCalls(device: string, site: string) {
  const { hall, broken, follow } = useHall(device)
  const voice = useVoice()
  const said = shallowRef<Call | null>(null)
  const flash = ref(false)
  const quiet = ref(0)
  const seconds = ref(0)
  const machine = device ? useDevice(device, () => voice.speaks.value) : null
  let list: ReturnType<typeof callList> | null = null
  let calledAt = Date.now()
  let newest: number | null = null
  let tick = 0
  let flashing = 0

  async function say(call: Call): Promise<void> {
    said.value = call
    flash.value = true
    window.clearTimeout(flashing)
    flashing = window.setTimeout(() => (flash.value = false), FLASH)
    await voice.say(call)
    said.value = null
  }

  function heard(state: HallState): void {
    list?.hear(state)
    const last = state.calls[0]?.seq ?? 0
    const isCall = newest !== null && last !== newest
    newest = last
    // A screen that has just started shows the calls for a minute, however old they are.
    if (!isCall) return
    calledAt = Date.now()
    quiet.value = 0
  }

  function begin(at: string): void {
    const kept = `ow.spoken.${at}`
    list = callList(say, { read: () => recall<number>(kept) ?? 0, write: (seq) => remember(kept, seq) })
    follow(at, heard)
  }

  const where = computed(() => site || (machine?.known.value?.siteId ?? ''))
  onMounted(() => {
    void voice.tryOut().then(() => machine?.hello())
    watch(where, (at) => at && begin(at), { immediate: true })
    tick = window.setInterval(() => {
      seconds.value++
      quiet.value = Math.floor((Date.now() - calledAt) / 1000)
    }, 1000)
  })
  onBeforeUnmount(() => {
    window.clearInterval(tick)
    window.clearTimeout(flashing)
  })

  async function touched(): Promise<void> {
    if (!voice.muted.value) return
    await voice.tryOut()
    void machine?.hello()
  }
  return {
    hall,
    broken,
    where,
    refused: machine?.refused ?? ref(''),
    current: computed(() => said.value ?? hall.value?.calls[0] ?? null),
    flash,
    quiet,
    seconds,
    face: computed(() => (said.value ? 'calls' : faceAfter(quiet.value))),
    muted: voice.muted,
    touched,
  }
}
