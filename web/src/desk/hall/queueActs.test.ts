import { expect, it } from 'vitest'
import type { DeskQueue } from '@/api/contract'
import { mainAct, otherActs } from './queueActs'

type InHand = NonNullable<NonNullable<DeskQueue['hall']>['inHand']>
const inHand = (state: InHand['state'], calls = 1) => ({ state, calls, callsBeforeMissed: 3 }) as InHand

it('goes on with one key: call, begin, finish and call the next', () => {
  expect(mainAct(null, 2)?.name).toBe('叫下一位')
  expect(mainAct(inHand('CALLED'), 2)?.name).toBe('开始办理')
  expect(mainAct(inHand('SERVING'), 2)?.name).toBe('办完，叫下一位')
})

it('has nothing to call when nobody waits, and finishes the last one', () => {
  expect(mainAct(null, 0)).toBeNull()
  expect(mainAct(inHand('SERVING'), 0)?.act).toBe('FINISH')
})

it('says when the next call without answer is the last', () => {
  expect(otherActs(inHand('CALLED', 1)).map((a) => a.name)).toContain('没有人来，稍后再叫')
  expect(otherActs(inHand('CALLED', 3)).map((a) => a.name)).toContain('没有人来，过号')
})
