import type { Act, ActRequest, ActView, CaseView } from '@/api/contract'
import { newKey } from '@/ui/newKey'
import { sentDemands, type Demand } from './demands'

/** What has been filled in for one act. It is kept until the act is done, also when the dialog is closed in between. */
export interface ActDraft {
  key: string
  note: string
  reasons: string[]
  remedies: string
  missing: Demand[]
  supplementBy: string
  target: { staffId: string; name: string; siteName: string } | null
  signature: string
  receiverName: string
  deliveryMode: 'WINDOW' | 'ELECTRONIC'
  legalReason: string
  days: string
  amount: string
  later: { materialKey: string; by: string }[]
}

/** The usual grounds of 行政许可法第三十二条, as a start; each is to be completed with the facts of this case. */
const USUAL_REASONS = ['所办的事依法不需要办理本事项', '所办的事不属于本单位职权范围', '申请人不符合受理条件：']
const USUAL_BY_ACT: Partial<Record<Act, string[]>> = {
  RECOMMEND_DENIAL: ['不符合办理条件：', '提交的材料与核实的情况不一致：'],
  DENY: ['不符合办理条件：', '提交的材料与核实的情况不一致：'],
  PROPOSE_EXTENSION: ['需要到现场再核实：', '需要其他部门核对：'],
  PROPOSE_TERMINATION: ['申请人已经去世（单位已经终止）', '申请人不再符合申请条件：', '办理的依据已经取消或修改：'],
}
export const usualReasons = (act: Act): string[] => USUAL_BY_ACT[act] ?? USUAL_REASONS

export function emptyDraft(act: ActView, view: Pick<CaseView, 'party' | 'channel'>): ActDraft {
  return {
    key: newKey(),
    note: '',
    reasons: act.needs.includes('REASONS') ? [''] : [],
    remedies: act.remedies ?? '',
    missing: [],
    supplementBy: '',
    target: null,
    signature: '',
    receiverName: act.needs.includes('SIGNATURE') ? view.party.name : '',
    deliveryMode: 'WINDOW',
    legalReason: '',
    days: '',
    amount: '',
    later: [],
  }
}

const filled = (lines: string[]) => lines.map((l) => l.trim()).filter(Boolean)
/** A result is signed for by whoever fetches it; anything else by the applicant. */
export const signer = (act: ActView): string => (act.needs.includes('DELIVERY') ? '领取人' : '申请人')
export const signs = (act: ActView, draft: ActDraft) =>
  act.needs.includes('SIGNATURE') && (!act.needs.includes('DELIVERY') || draft.deliveryMode === 'WINDOW')

/** What still has to be filled in before the act may be sent, said as requests. */
export function lacking(act: ActView, draft: ActDraft): string[] {
  const wanted: [boolean, string][] = [
    [act.needs.includes('NOTE') && !draft.note.trim(), '请写明意见或原因。'],
    [act.needs.includes('REASONS') && !filled(draft.reasons).length, '请至少写一条理由。'],
    [act.needs.includes('REMEDIES') && !draft.remedies.trim(), '请写明救济途径（复议、诉讼）。'],
    [act.needs.includes('MISSING_MATERIALS') && !draft.missing.length, '请勾选缺什么、哪里不对，一次说全。'],
    [draft.missing.some((m) => !m.reason), '请选勾选的每一项哪里不对。'],
    [act.needs.includes('LEGAL_REASON') && !draft.legalReason, '请选择不计入办理时限的法定程序。'],
    [act.needs.includes('DAYS') && !/^[1-9]\d{0,2}$/.test(draft.days.trim()), '请填写天数（工作日）。'],
    [act.needs.includes('AMOUNT') && !/^\d{1,10}(\.\d{1,2})?$/.test(draft.amount.trim()), '请填写拟给付的金额（元）。'],
    [act.needs.includes('PROMISES') && !draft.later.length, '请勾选以后补交的材料。'],
    [act.needs.includes('TARGET_STAFF') && !draft.target, '请选定接手的人。'],
    [signs(act, draft) && !draft.signature, `请${signer(act)}在屏幕上签名。`],
    [signs(act, draft) && !draft.receiverName.trim(), `请写明${signer(act)}姓名。`],
  ]
  return wanted.filter(([lacks]) => lacks).map(([, said]) => said)
}

/** Something may be noted with every act but a delivery, where only the signature counts. */
export const mayNote = (act: ActView): boolean => act.needs.includes('NOTE') || act.act !== 'DELIVER'

export function requestFor(act: ActView, draft: ActDraft, version: number): ActRequest {
  const needs = (need: ActView['needs'][number]) => act.needs.includes(need)
  return {
    version,
    key: draft.key,
    ...(draft.note.trim() && { note: draft.note.trim() }),
    ...(needs('REASONS') && { reasons: filled(draft.reasons) }),
    ...(needs('REMEDIES') && { remedies: draft.remedies.trim() }),
    ...(needs('MISSING_MATERIALS') && { missing: sentDemands(draft.missing) }),
    ...(needs('MISSING_MATERIALS') && draft.supplementBy && { supplementBy: draft.supplementBy }),
    ...(needs('TARGET_STAFF') && draft.target && { targetStaffId: draft.target.staffId }),
    ...(needs('LEGAL_REASON') && { legalReason: draft.legalReason }),
    ...(needs('DAYS') && { days: Number(draft.days) }),
    ...(needs('AMOUNT') && { amount: Number(draft.amount) }),
    ...(needs('PROMISES') && {
      later: draft.later.map((l) => ({ materialKey: l.materialKey, ...(l.by && { by: l.by }) })),
    }),
    ...(needs('DELIVERY') && { deliveryMode: draft.deliveryMode }),
    ...(signs(act, draft) && { signature: draft.signature, receiverName: draft.receiverName.trim() }),
  }
}

/** Who has to say yes after this, or what follows; shown before a danger act is sent. */
export function whoConfirms(act: Act, view: Pick<CaseView, 'events' | 'recommendation'>): string {
  const proposer = [...view.events].reverse().find((e) => e.act === 'PROPOSE_REFUSAL')?.byName
  const said: Partial<Record<Act, string>> = {
    PROPOSE_REFUSAL: '提交后还不生效：要由另一位有权确认的人（本站负责人）确认，确认后才发给申请人。',
    CONFIRM_REFUSAL: `您是第二人${proposer ? `，提出的人是${proposer}` : ''}。您确认后立即生效并通知申请人。`,
    RECOMMEND_DENIAL: '您只是建议；由审批人决定，决定后才通知申请人。',
    DENY: `由您决定${view.recommendation ? `，审核人是${view.recommendation.byName}` : ''}。确认后立即生效并通知申请人。`,
    CONFIRM_TERMINATION: '您是第二人。您确认后立即生效：办件终止，并书面告知申请人理由和救济途径。',
    PROPOSE_TERMINATION: '提交后还不生效：要由另一位有权确认的人确认，确认后才通知申请人。',
    WITHDRAW: '撤回后办件终止，要重新申请。',
  }
  return said[act] ?? '确认后立即生效。'
}

/* What is wanted most often comes first and takes the key 1; whatever is not named keeps the order of the rules. */
const FIRST: Act[] = [
  'RECEIVE',
  'FINISH_AT_ONCE',
  'REISSUE',
  'ACCEPT',
  'ACCEPT_LENIENTLY',
  'RECOMMEND_APPROVAL',
  'APPROVE',
  'CONFIRM_REFUSAL',
  'CONCLUDE_OPINIONS',
  'FINISH_PUBLICITY',
  'RESUME',
  'DELIVER',
  'SUPPLY',
]
/* What nobody comes for comes last. */
const LAST: Act[] = ['TRANSFER', 'RECALL', 'WITHDRAW']
const rank = (act: ActView): number =>
  FIRST.includes(act.act) ? FIRST.indexOf(act.act) : FIRST.length + 1 + LAST.indexOf(act.act)

/** One of the acts a case waits for; if it is barred, the reason is worth saying unasked. */
export const isUsual = (act: ActView): boolean => FIRST.includes(act.act)

/** The acts that may be done now, in the order people need them; the keys 1…9 start them. */
export const legalActs = (acts: ActView[]): ActView[] => acts.filter((a) => a.allowed).sort((a, b) => rank(a) - rank(b))
