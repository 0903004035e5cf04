import { computed, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import { get, poll, post, Problem } from '@/api/client'
import type { Kiosk, TicketView } from '@/api/contract'
import { chineseDay } from '@/ui/dates'
import { idNumberFault } from '@/ui/identity'
import { problemOf } from '@/ui/problem'
import { useDevice } from '../hall/useDevice'
import { useForget } from './useForget'
import { useTake } from './useTake'
import { readerKeys, whatWasRead, type Wish } from './wish'

const READ_EVERY = 10_000
const READ_WHILE_AWAY = 3_000
export type Step = 'queues' | 'who' | 'code' | 'plan'

/** A kiosk: what the hall offers now, the few things one person chooses, and the ticket that comes out. */
export function useKiosk(device: string) {
  const { refused } = useDevice(device)
  const kiosk = shallowRef<Kiosk | null>(null)
  const away = ref(false)
  const step = ref<Step>('queues')
  const queueId = ref('')
  const idNumber = ref('')
  const priority = ref<Wish['priority']>(null)
  const persons = ref(1)
  const code = ref('')
  const earlier = ref('')
  const found = shallowRef<TicketView | null>(null)
  const said = ref('')
  const elder = ref(false)
  const taking = useTake(device)
  let timer = 0

  async function read(): Promise<void> {
    window.clearTimeout(timer)
    try {
      kiosk.value = await poll('/api/kiosk', { query: { device } })
      away.value = false
    } catch (e) {
      away.value = !(e instanceof Problem) || e.status === 0 || e.status >= 500
    }
    timer = window.setTimeout(() => void read(), away.value ? READ_WHILE_AWAY : READ_EVERY)
  }

  function forget(): void {
    taking.forget()
    step.value = 'queues'
    for (const typed of [queueId, idNumber, code, earlier, said]) typed.value = ''
    priority.value = null
    persons.value = 1
    found.value = null
    elder.value = false
    void read()
  }
  const isHeld = computed(() => !!(taking.taken.value || found.value || idNumber.value || earlier.value || said.value))
  const resting = computed(() => step.value === 'queues' && !isHeld.value && !elder.value)
  const { left, touch } = useForget(forget, () => resting.value || taking.busy.value)

  function choose(queue: string): void {
    queueId.value = queue
    said.value = ''
    if (earlier.value) void take()
    else step.value = 'who'
  }

  async function take(): Promise<void> {
    touch()
    const number = idNumber.value.trim()
    said.value = number ? (idNumberFault(number, chineseDay(new Date())) ?? '') : ''
    if (said.value) return
    await taking.take({
      queueId: queueId.value,
      idNumber: number || null,
      earlier: earlier.value || null,
      priority: priority.value,
      persons: persons.value,
    })
    touch()
    said.value = taking.fault.value
    void read()
  }

  /** What became of an earlier ticket: it still waits, it has to be asked for at the window, or it was never reached. */
  async function lookUp(): Promise<void> {
    touch()
    said.value = ''
    try {
      const ticket = await get('/api/tickets/{code}', { path: { code: code.value.trim().toUpperCase() } })
      if (['WAITING', 'CALLED', 'SERVING', 'PARKED'].includes(ticket.state)) found.value = ticket
      else if (ticket.state === 'MISSED')
        said.value = `${ticket.number} 过号了。请拿着票到咨询台，请工作人员给您接着排。`
      else if (ticket.state === 'EXPIRED') {
        earlier.value = ticket.code ?? ''
        step.value = 'queues'
        said.value = `${ticket.number} 那天没有叫到。在这个大厅、七天以内、还没有用过的，给您排在最前面。请选办什么。`
      } else said.value = `${ticket.number} ${ticket.stateName}。请回到首页重新取号。`
    } catch (e) {
      const problem = problemOf(e)
      if (problem.status !== 404) said.value = problem.detail
      else if (!(await checkIn({ code: code.value.trim().toUpperCase() })))
        said.value ||= '没有这个号，请对照票上的跟踪码或者短信里的预约码再看一看。'
    }
  }

  /** 签到: who booked gets his ticket at once; answers whether there was anything to check in to. */
  async function checkIn(by: { code?: string; idNumber?: string }): Promise<boolean> {
    const touchedAt = Date.now()
    taking.busy.value = true
    try {
      const arrival = { device, code: by.code ?? null, idNumber: by.idNumber ?? null }
      taking.taken.value = { ticket: await post('/api/kiosk/check-in', { body: arrival }), touchedAt }
      return true
    } catch (e) {
      const problem = problemOf(e)
      if (problem.status !== 404 && by.code) said.value = problem.detail
      return false
    } finally {
      taking.busy.value = false
    }
  }

  /** A card alone: his appointment of today if he has one, else he chooses what he came for. */
  async function cardAlone(number: string): Promise<void> {
    idNumber.value = number
    if (await checkIn({ idNumber: number })) return
    if (step.value === 'who') void take()
  }

  function cardRead(text: string): void {
    const card = whatWasRead(text)
    touch()
    if (taking.busy.value || taking.taken.value || found.value) return
    if (card.code) {
      code.value = card.code
      step.value = 'code'
      void lookUp()
    } else if (card.idNumber) {
      void cardAlone(card.idNumber)
    } else said.value = '没有读出来，请再放一次。'
  }
  const press = readerKeys(cardRead)
  function key(e: KeyboardEvent): void {
    if (press(e.key, e.timeStamp)) e.preventDefault()
  }
  onMounted(() => {
    void read()
    window.addEventListener('keydown', key)
  })
  onBeforeUnmount(() => {
    window.clearTimeout(timer)
    window.removeEventListener('keydown', key)
  })
  return {
    ...{ kiosk, away, refused, step, queueId, idNumber, priority, persons, code, earlier, found, said, elder },
    ...{ taking, left, touch, resting, choose, take, lookUp, forget },
  }
}
export type KioskState = ReturnType<typeof useKiosk>
