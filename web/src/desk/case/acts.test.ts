import { describe, expect, it } from 'vitest'
import type { ActView, CaseEventView, PartyView } from '@/api/contract'
import { emptyDraft, lacking, legalActs, mayNote, requestFor, whoConfirms } from './acts'

const act = (name: ActView['act'], ...needs: ActView['needs']): ActView => ({
  act: name,
  name,
  needs,
  document: null,
  remedies: needs.includes('REMEDIES') ? '可以申请行政复议。' : null,
  danger: false,
  allowed: true,
  why: null,
})
const view = { party: { name: '李秀英' } as PartyView, channel: 'WINDOW' as const }

describe('what an act needs', () => {
  it('sends an acceptance with nothing but its version and key', () => {
    const accept = act('ACCEPT')
    const draft = emptyDraft(accept, view)
    expect(lacking(accept, draft)).toEqual([])
    expect(requestFor(accept, draft, 3)).toEqual({ version: 3, key: draft.key })
  })

  it('wants a word where the rule wants one', () => {
    const back = act('SEND_BACK', 'NOTE')
    expect(lacking(back, emptyDraft(back, view))).toEqual(['请写明意见或原因。'])
    expect(mayNote(act('ACCEPT'))).toBe(true)
    expect(mayNote(act('DELIVER', 'SIGNATURE'))).toBe(false)
  })

  it('asks for reasons, and offers the remedies, of a refusal', () => {
    const refuse = act('PROPOSE_REFUSAL', 'REASONS', 'REMEDIES')
    const draft = emptyDraft(refuse, view)
    expect(draft.remedies).toBe('可以申请行政复议。')
    expect(lacking(refuse, draft)).toEqual(['请至少写一条理由。'])
    draft.reasons = [' 不在本区户籍 ', '']
    expect(lacking(refuse, draft)).toEqual([])
    expect(requestFor(refuse, draft, 1).reasons).toEqual(['不在本区户籍'])
  })

  it('sends everything missing at once, ticked and written', () => {
    const back = act('RETURN_FOR_SUPPLEMENT', 'MISSING_MATERIALS')
    const draft = emptyDraft(back, view)
    expect(lacking(back, draft)).toHaveLength(1)
    draft.missing = [
      { materialKey: 'm1', reason: 'UNREADABLE', what: ' 首页 ' },
      { fieldKey: 'bank', reason: '', what: '' },
    ]
    expect(lacking(back, draft)).toEqual(['请选勾选的每一项哪里不对。'])
    draft.missing[1]!.reason = 'FILLED_IN_WRONG'
    expect(lacking(back, draft)).toEqual([])
    expect(requestFor(back, draft, 1).missing).toEqual([
      { materialKey: 'm1', reason: 'UNREADABLE', what: '首页' },
      { fieldKey: 'bank', reason: 'FILLED_IN_WRONG' },
    ])
  })

  it('wants a signature at the window, none for an electronic delivery', () => {
    const deliver = act('DELIVER', 'SIGNATURE', 'DELIVERY')
    const draft = emptyDraft(deliver, view)
    expect(draft.receiverName).toBe('李秀英')
    expect(lacking(deliver, draft)).toEqual(['请领取人在屏幕上签名。'])
    draft.deliveryMode = 'ELECTRONIC'
    expect(lacking(deliver, draft)).toEqual([])
    expect(requestFor(deliver, draft, 1)).not.toHaveProperty('signature')
  })

  it('has an applicant at the window sign what he takes back', () => {
    const withdraw = act('WITHDRAW', 'NOTE', 'SIGNATURE')
    const draft = { ...emptyDraft(withdraw, view), note: '不办了' }
    expect(lacking(withdraw, draft)).toEqual(['请申请人在屏幕上签名。'])
  })

  it('wants a person to hand over to, and why', () => {
    const redirect = act('REDIRECT', 'NOTE', 'TARGET_STAFF')
    expect(lacking(redirect, emptyDraft(redirect, view))).toHaveLength(2)
  })
})

it('puts the usual way forward first, whatever the order of the rules', () => {
  const names = legalActs([act('SEND_BACK'), act('APPROVE'), act('DENY'), { ...act('ACCEPT'), allowed: false }])
  expect(names.map((a) => a.act)).toEqual(['APPROVE', 'SEND_BACK', 'DENY'])
  const director = legalActs([act('TRANSFER'), act('WITHDRAW'), act('CORRECT')])
  expect(director.map((a) => a.act)).toEqual(['CORRECT', 'TRANSFER', 'WITHDRAW'])
})

it('names the two persons of a refusal', () => {
  const events = [{ act: 'PROPOSE_REFUSAL', byName: '王芳' } as CaseEventView]
  expect(whoConfirms('PROPOSE_REFUSAL', { events: [], recommendation: null })).toContain('另一位')
  expect(whoConfirms('CONFIRM_REFUSAL', { events, recommendation: null })).toContain('王芳')
})
