import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bridgeLine, BridgeFault } from './bridge'

class Wire {
  static last: Wire
  readyState = 0
  sent: Array<Record<string, unknown>> = []
  onopen?: () => void
  onclose?: () => void
  onmessage?: (event: { data: string }) => void
  constructor() {
    Wire.last = this
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, unknown>)
  }
  opens(): void {
    this.readyState = WebSocket.OPEN
    this.onopen?.()
  }
  says(answer: object): void {
    this.onmessage?.({ data: JSON.stringify(answer) })
  }
}
let dialled = 0
const line = () => bridgeLine(() => (dialled++, new Wire() as unknown as WebSocket))

beforeEach(() => {
  dialled = 0
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

test('the devices are those that answer', async () => {
  const bridge = line()
  expect(bridge.devices.value.size).toBe(0)
  Wire.last.opens()
  expect(Wire.last.sent[0]).toEqual({ v: 1, id: '1', do: 'hello' })
  Wire.last.says({ v: 1, id: '1', ok: true, devices: ['ID_READER'] })
  await vi.waitFor(() => expect(bridge.devices.value.has('ID_READER')).toBe(true))
})

test('each answer finds who asked, and a refusal says why', async () => {
  const bridge = line()
  Wire.last.opens()
  const card = bridge.readCard()
  const page = bridge.capture()
  Wire.last.says({ id: '3', ok: false, fault: 'NO_PAGE', said: '镜头被挡住了。' })
  Wire.last.says({ id: '2', ok: true, card: { name: '王秀英', idNumber: '1' } })
  await expect(card).resolves.toMatchObject({ name: '王秀英' })
  await expect(page).rejects.toEqual(new BridgeFault('NO_PAGE', '镜头被挡住了。'))
})

test('who is gone answers nobody, and is asked again after a minute', async () => {
  const bridge = line()
  Wire.last.opens()
  const card = bridge.readCard()
  Wire.last.onclose?.()
  await expect(card).rejects.toThrow('连不上这台电脑的设备')
  await expect(bridge.lamp('A001')).rejects.toThrow('连不上这台电脑的设备')
  expect(dialled).toBe(1)
  vi.advanceTimersByTime(60_000)
  expect(dialled).toBe(2)
})

test('a device that is silent for half a minute is given up, and what is no JSON is not heard', async () => {
  const bridge = line()
  Wire.last.opens()
  const card = bridge.readCard()
  Wire.last.onmessage?.({ data: 'hello' })
  vi.advanceTimersByTime(30_000)
  await expect(card).rejects.toThrow('设备没有回答')
})
