import { ref, shallowRef } from 'vue'
import type { UnmaskGiven, UnmaskReason } from '@/api/contract'

/** Why somebody may look at what is hidden: one of these, and for the last one a sentence. */
export const REASONS: Record<UnmaskReason, string> = {
  CONTACT: '联系当事人',
  VERIFY: '核对身份和材料',
  ACCOUNT: '核对收款账户',
  FILL_IN: '填写表格、打印文书',
  DELIVER: '送达、上门',
  CORRECT: '更正登记信息',
  OTHER: '其他（写明）',
}

export function faultOf(given: UnmaskGiven): string {
  if (!given.reason) return '请选择为什么要看。'
  const chinese = new Set((given.words ?? '').match(/\p{Script=Han}/gu) ?? [])
  return given.reason === 'OTHER' && (chinese.size < 3 || (given.words ?? '').trim().length < 4)
    ? '请用中文写明为什么要看，至少 4 个字。'
    : ''
}

export const emptyReason = (): UnmaskGiven => ({ reason: null, words: '' })

/** One dialog for the whole desk: whoever needs a reason asks for it and waits. */
export const asking = ref(false)
const waiting = shallowRef<((given: UnmaskGiven | null) => void) | null>(null)

/** Null when the person thought better of it. */
export function askReason(): Promise<UnmaskGiven | null> {
  answer(null)
  asking.value = true
  return new Promise((resolve) => (waiting.value = resolve))
}

export function answer(given: UnmaskGiven | null): void {
  waiting.value?.(given)
  waiting.value = null
  asking.value = false
}
