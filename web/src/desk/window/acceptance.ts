import type { ActView, CaseMaterial, FormField, Guide, Material, PartyView } from '@/api/contract'
import { creditCodeFault, idNumberFault, tidyNumber, type PersonPaper } from '@/ui/identity'
import { tidyPhone } from '@/ui/typed'
import { startingAt, type Provided } from '../parts/materials'

/** What a clerk typed to find somebody: an ID number, a credit code, or a phone number. */
export type Clue = { idNumber: string } | { phone: string }

export function clueOf(typed: string): Clue | null {
  const phone = tidyPhone(typed)
  if (/^(1\d{10}|0\d{2,3}-\d{7,8})$/.test(phone)) return { phone }
  const text = tidyNumber(typed)
  return /^[0-9A-Z]{18}$/.test(text) ? { idNumber: text } : null
}

/** Numbers of other papers are of many lengths: one is looked for when Enter says that it is whole. */
export function paperClueOf(typed: string): Clue | null {
  const text = tidyNumber(typed)
  return clueOf(text) ?? (/^(?=.*\d)[0-9A-Z]{6,24}$/.test(text) ? { idNumber: text } : null)
}

const PAPER_SHAPES: [RegExp, PersonPaper][] = [
  [/^[HM]\d{8}(\d{2})?$/, 'HONG_KONG_MACAO_PERMIT'],
  [/^[A-Z]{3}\d{12}$/, 'FOREIGN_PERMANENT_RESIDENT'],
  [/^\d{8}(\d{2})?$/, 'TAIWAN_PERMIT'],
  [/^[A-Z]\d{9}$/, 'BIRTH_CERTIFICATE'],
]

/** Which paper a number is most likely of; the clerk, who has it in his hand, may say otherwise. */
export const likelyPaper = (idNumber: string): PersonPaper =>
  idNumber === '' || idNumber.length === 18
    ? 'RESIDENT_ID'
    : (PAPER_SHAPES.find(([shape]) => shape.test(idNumber))?.[1] ?? 'PASSPORT')

/** GB 11643: seventeen digits and a check character; anything else of eighteen is taken for a credit code. */
export const kindOf = (idNumber: string): PartyView['kind'] =>
  idNumber.length !== 18 || /^[1-9]\d{5}(19|20)\d{9}[\dX]$/.test(idNumber) ? 'PERSON' : 'ENTERPRISE'

/** A digit typed wrong is told at once; otherwise it would look as if the person were not registered yet. */
export function clueFault(clue: Clue, today: string): string {
  if ('phone' in clue || clue.idNumber.length !== 18) return ''
  const fault =
    kindOf(clue.idNumber) === 'PERSON' ? idNumberFault(clue.idNumber, today) : creditCodeFault(clue.idNumber)
  return fault ? `${fault}。` : ''
}

export const startMaterials = (materials: Material[]): Record<string, Provided> =>
  Object.fromEntries(materials.map((m) => [m.key, startingAt(m.exempt)]))

/** One key for 「材料都带了」: what nobody has ticked yet was handed over on paper. */
export function allOnPaper(materials: Material[], provided: Record<string, Provided>): Record<string, Provided> {
  const must = materials.filter((m) => m.necessity === 'REQUIRED' && provided[m.key] === 'NO')
  return { ...provided, ...Object.fromEntries(must.map((m) => [m.key, 'PAPER' as Provided])) }
}

export const stillMissing = (
  materials: Pick<CaseMaterial, 'key' | 'name' | 'necessity'>[],
  has: (key: string) => boolean,
) => materials.filter((m) => m.necessity === 'REQUIRED' && !has(m.key)).map((m) => m.name)

/** What lacks and may follow: then the case is accepted with a promise (容缺受理). */
export const mayFollow = (
  materials: Pick<CaseMaterial, 'key' | 'name' | 'necessity'>[],
  has: (key: string) => boolean,
) => materials.filter((m) => m.necessity === 'LATER' && !has(m.key)).map((m) => m.name)

const emptyRequired = (fields: FormField[], form: Record<string, string>) =>
  fields.filter((f) => f.required && !form[f.key]?.trim()).map((f) => f.label)

/** What is wanted before the case can be registered, in the order of the page; the answers only if it is to be accepted. */
export function wantedFor(
  party: PartyView | null,
  guide: Guide | null,
  form: Record<string, string>,
  toAccept = true,
): string[] {
  if (!party) return ['先找到或登记申请人。']
  if (!guide) return ['请选事项。']
  const empty = toAccept ? emptyRequired(guide.fields, form) : []
  return empty.length ? [`还要填：${empty.join('、')}`] : []
}

const OUTCOMES: ActView['act'][] = ['FINISH_AT_ONCE', 'ACCEPT', 'ACCEPT_LENIENTLY', 'DELIVER']
const first = (acts: ActView[], allowed: boolean): ActView | null =>
  OUTCOMES.flatMap((act) => acts.filter((a) => a.act === act && a.allowed === allowed))[0] ?? null

/** The outcome the clerk most likely wants: finish an 即办件 at once, else accept, with a promise where something follows. */
export const mainAct = (acts: ActView[]): ActView | null => first(acts, true)

/** Why the outcome wanted is not to be had yet, before the clerk presses anything; empty when it is. */
export const barredWhy = (acts: ActView[]): string => (mainAct(acts) ? '' : (first(acts, false)?.why ?? ''))

/** An act that asks nothing the clerk must answer is done with the one key press. */
export const asksNothing = (act: ActView): boolean =>
  act.needs.length === 0 && ['ACCEPT', 'FINISH_AT_ONCE'].includes(act.act)
