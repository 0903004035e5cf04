import type { DeskAct, DeskQueue } from '@/api/contract'

type InHand = NonNullable<NonNullable<DeskQueue['hall']>['inHand']>

/** One act of the window: its word, its key, and what it does. */
export interface QueueAct {
  act: DeskAct | 'NEXT'
  name: string
  key: string
}

/** What one key does now: call, then begin, then finish and call the next. */
export function mainAct(inHand: InHand | null, waiting: number): QueueAct | null {
  if (inHand?.state === 'CALLED') return { act: 'START', name: '开始办理', key: 'F10' }
  if (inHand)
    return waiting ? { act: 'NEXT', name: '办完，叫下一位', key: 'F10' } : { act: 'FINISH', name: '办完', key: 'F10' }
  return waiting ? { act: 'NEXT', name: '叫下一位', key: 'F10' } : null
}

/** What else can be done with who is at the window. */
export function otherActs(inHand: InHand | null): QueueAct[] {
  if (!inHand) return []
  if (inHand.state === 'CALLED') {
    const last = inHand.calls >= inHand.callsBeforeMissed
    return [
      { act: 'RECALL', name: '重叫', key: 'Alt+r' },
      { act: 'NOBODY_CAME', name: last ? '没有人来，过号' : '没有人来，稍后再叫', key: 'Alt+n' },
    ]
  }
  return [
    { act: 'FINISH', name: '办完', key: 'Alt+f' },
    { act: 'PARK', name: '先去准备', key: 'Alt+k' },
  ]
}
