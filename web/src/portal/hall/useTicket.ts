import { onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { get, poll, post } from '@/api/client'
import { hallLine } from '@/api/hallLine'
import type { TicketView } from '@/api/contract'
import { problemOf } from '@/ui/problem'
import { useLoad } from '@/ui/useLoad'

const EVERY = 30_000
/** Who looks at the phone in his pocket feels it. */
const VIBRATION = [400, 200, 400, 200, 800]

const OVER: TicketView['state'][] = ['SERVED', 'LEFT', 'EXPIRED']
export const isOver = (ticket: TicketView): boolean => OVER.includes(ticket.state)

/** Two tones; a browser lets a page be heard only after a touch. */
function useChime() {
  const on = ref(false)
  let audio: AudioContext | null = null
  function ring(): void {
    if (!audio || audio.state !== 'running') return
    for (const [i, hertz] of [784, 587, 784].entries()) {
      const tone = audio.createOscillator()
      const loud = audio.createGain()
      const from = audio.currentTime + i * 0.4
      tone.frequency.value = hertz
      loud.gain.setValueAtTime(0.4, from)
      loud.gain.exponentialRampToValueAtTime(0.001, from + 0.38)
      tone.connect(loud).connect(audio.destination)
      tone.start(from)
      tone.stop(from + 0.4)
    }
  }
  async function enable(): Promise<void> {
    audio ??= new AudioContext()
    await audio.resume()
    on.value = true
    ring()
  }
  return { on, ring, enable, can: 'AudioContext' in window }
}

/** A ticket on its holder's phone, as it is: read again whenever something changes in its hall, and every half minute. */
export function useTicket(code: string) {
  const path = { code }
  const load = useLoad(() => get('/api/tickets/{code}', { path }))
  const stale = ref(false)
  const fault = ref('')
  const busy = ref(false)
  const chime = useChime()
  let hangUp: (() => void) | null = null
  let timer = 0
  let reading = false

  async function read(): Promise<void> {
    if (reading || !load.data.value || isOver(load.data.value)) return
    reading = true
    try {
      load.data.value = await poll('/api/tickets/{code}', { path })
      stale.value = false
    } catch {
      stale.value = true
    }
    reading = false
  }
  function called(now: TicketView | null, before: TicketView | null | undefined): void {
    if (now?.state !== 'CALLED' || before?.state === 'CALLED') return
    if ('vibrate' in navigator) navigator.vibrate(VIBRATION)
    chime.ring()
  }
  function follow(site: string): void {
    hangUp?.()
    hangUp = hallLine(
      site,
      () => void read(),
      (is) => (stale.value = !is),
    )
  }
  watch(load.data, called)
  watch(
    () => (load.data.value && !isOver(load.data.value) ? load.data.value.siteId : ''),
    (site) => (site ? follow(site) : hangUp?.()),
  )
  const seen = () => document.visibilityState === 'visible' && void read()
  onMounted(() => {
    timer = window.setInterval(() => void read(), EVERY)
    document.addEventListener('visibilitychange', seen)
  })
  onBeforeUnmount(() => {
    hangUp?.()
    window.clearInterval(timer)
    document.removeEventListener('visibilitychange', seen)
  })

  /** 退号: the next ones need not wait. */
  async function leave(): Promise<boolean> {
    busy.value = true
    fault.value = ''
    try {
      load.data.value = await post('/api/tickets/{code}/leave', { path })
      return true
    } catch (e) {
      fault.value = problemOf(e).detail
      return false
    } finally {
      busy.value = false
    }
  }
  return { load, stale, fault, busy, chime, leave }
}
