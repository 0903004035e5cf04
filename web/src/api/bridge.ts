import { shallowRef } from 'vue'
import { get } from './client'

/** What stands at this PC and answers (docs/device-bridge.md). */
export type BridgeDevice = 'ID_READER' | 'DOCUMENT_CAMERA' | 'TICKET_PRINTER' | 'CALL_LAMP'

/** As it stands on the identity card. */
export interface IdCard {
  name: string
  idNumber: string
  address?: string
  birthDate?: string
}
export interface PrintLine {
  text: string
  /** 1 = ordinary, 2 to 4 = so many times as large. */
  size?: number
}
/** One ticket; asked again by the same job it is not printed again, and after two minutes not at all. */
export interface PrintJob {
  job: string
  made: string
  lines: PrintLine[]
  qr?: string
}

/** What a device could not do, in words for who stands before it. */
export class BridgeFault extends Error {
  constructor(
    readonly fault: string,
    said: string,
  ) {
    super(said)
  }
}

const VERSION = 1
const AGAIN_AFTER = 60_000
/** Somebody has to find the card first. */
const ANSWER_WITHIN = 30_000

interface BridgeAnswer {
  id?: string
  ok?: boolean
  fault?: string
  said?: string
  devices?: BridgeDevice[]
  card?: IdCard
  page?: { type: string; data: string }
}
interface Asked {
  done: (answer: BridgeAnswer) => void
  failed: (why: BridgeFault) => void
}

/**
 * The line to the devices of this PC. Nobody there is no fault: the page goes on without, and asks again each minute in case
 * the service was started meanwhile.
 */
export function bridgeLine(dial: () => WebSocket) {
  const devices = shallowRef<ReadonlySet<BridgeDevice>>(new Set())
  const open = new Map<string, Asked>()
  let socket: WebSocket | null = null
  let count = 0

  function lost(): void {
    socket = null
    devices.value = new Set()
    open.forEach(({ failed }) => failed(new BridgeFault('AWAY', '连不上这台电脑的设备，请看设备程序是否开着。')))
    open.clear()
    setTimeout(connect, AGAIN_AFTER)
  }
  function heard(text: string): void {
    let answer: BridgeAnswer
    try {
      answer = JSON.parse(text) as BridgeAnswer
    } catch {
      return
    }
    const asked = open.get(answer.id ?? '')
    if (!asked) return
    open.delete(answer.id!)
    if (answer.ok) asked.done(answer)
    else asked.failed(new BridgeFault(answer.fault ?? '', answer.said || '设备没有做成，请再试一次。'))
  }
  function ask(what: string, more: object = {}): Promise<BridgeAnswer> {
    const id = String(++count)
    return new Promise((done, failed) => {
      if (socket?.readyState !== WebSocket.OPEN) {
        failed(new BridgeFault('AWAY', '连不上这台电脑的设备，请看设备程序是否开着。'))
        return
      }
      open.set(id, { done, failed })
      setTimeout(() => {
        if (open.delete(id)) failed(new BridgeFault('SILENT', '设备没有回答，请再试一次。'))
      }, ANSWER_WITHIN)
      socket.send(JSON.stringify({ v: VERSION, id, do: what, ...more }))
    })
  }
  function connect(): void {
    try {
      socket = dial()
    } catch {
      return
    }
    socket.onmessage = (event) => heard(String(event.data))
    socket.onclose = lost
    socket.onopen = async () => {
      const hello = await ask('hello').catch(() => null)
      devices.value = new Set(hello?.devices ?? [])
    }
  }
  connect()

  return {
    devices,
    async readCard(): Promise<IdCard> {
      const { card } = await ask('read-card')
      if (!card?.idNumber) throw new BridgeFault('NO_CARD', '没有读到身份证，请放好再读。')
      return card
    },
    async capture(): Promise<Blob> {
      const { page } = await ask('capture')
      if (!page?.data) throw new BridgeFault('NO_PAGE', '没有拍到，请再拍一次。')
      const bytes = Uint8Array.from(atob(page.data), (c) => c.charCodeAt(0))
      return new Blob([bytes], { type: page.type === 'image/png' ? 'image/png' : 'image/jpeg' })
    },
    print: async (job: PrintJob): Promise<void> => void (await ask('print', job)),
    lamp: async (text: string): Promise<void> => void (await ask('lamp', { text })),
  }
}

export type Bridge = ReturnType<typeof bridgeLine>
let line: Promise<Bridge | null> | null = null

/** One line a page, however many ask; nothing where the browser cannot, or the server does not say where. */
export function bridge(): Promise<Bridge | null> {
  line ??= get('/api/config').then(
    ({ bridgePort }) => bridgeLine(() => new WebSocket(`ws://127.0.0.1:${bridgePort}`)),
    () => (line = null),
  )
  return line
}
