import { computed, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import { get, Problem } from '@/api/client'
import type { HallScreen, PostedCase } from '@/api/contract'
import { pagesOf, secondsFor } from './pages'

const REFRESH = 60_000
const PAUSE = 45_000
const LONGEST_WAIT = 60_000

/** The address names no site: that does not mend itself, the screen has to be set up anew. */
const isUnknown = (e: unknown) => e instanceof Problem && e.status >= 400 && e.status < 500

/** What the display shows: read every minute, kept through a break of the network, turned page by page. */
export function useScreen(site: string) {
  const screen = shallowRef<HallScreen | null>(null)
  const posted = shallowRef<PostedCase[]>([])
  const problem = ref('')
  const unknown = ref(false)
  const broken = ref(false)
  const at = ref(0)
  const paused = ref(false)
  const pages = computed(() => (screen.value ? pagesOf(screen.value, posted.value) : []))
  const page = computed(() => pages.value[at.value % Math.max(1, pages.value.length)] ?? null)
  let readTimer = 0
  let turnTimer = 0
  let pauseTimer = 0
  let failures = 0

  async function read(): Promise<void> {
    window.clearTimeout(readTimer)
    try {
      const read = await get('/api/screen', { query: { site } })
      const board = await get('/api/publicity', { query: { region: read.site.regionCode, size: 60 } })
      screen.value = read
      posted.value = board.items
      failures = 0
      broken.value = false
      unknown.value = false
      problem.value = ''
    } catch (e) {
      failures++
      broken.value = true
      unknown.value = isUnknown(e)
      problem.value = unknown.value ? '没有这个站点。' : '网络不通，正在重连…'
    }
    const wait = failures ? Math.min(LONGEST_WAIT, 2_000 * 2 ** Math.min(failures, 5)) : REFRESH
    readTimer = window.setTimeout(() => void read(), wait)
  }

  function plan(): void {
    window.clearTimeout(turnTimer)
    if (paused.value) return
    const seconds = page.value ? secondsFor(page.value) : 5
    turnTimer = window.setTimeout(() => turn(1), seconds * 1000)
  }

  function turn(step: number): void {
    const n = pages.value.length
    if (n) at.value = (at.value + step + n) % n
    plan()
  }

  /** A touch holds the page; it goes on by itself when nobody has touched for a while. */
  function hold(): void {
    paused.value = true
    window.clearTimeout(turnTimer)
    window.clearTimeout(pauseTimer)
    pauseTimer = window.setTimeout(resume, PAUSE)
  }
  function resume(): void {
    window.clearTimeout(pauseTimer)
    paused.value = false
    plan()
  }

  const again = () => void read()
  onMounted(() => {
    void read()
    plan()
    window.addEventListener('online', again)
  })
  onBeforeUnmount(() => {
    for (const t of [readTimer, turnTimer, pauseTimer]) window.clearTimeout(t)
    window.removeEventListener('online', again)
  })

  return { screen, problem, unknown, broken, pages, page, at, paused, turn, hold, resume }
}
