import type { CaseMaterial, FormField } from '@/api/contract'
import { dayName } from '@/ui/dates'
import { personNumberFault, phoneFault } from '@/ui/identity'
import { tidy, tidyLine, tidyNumber, type Typed } from '@/ui/typed'

/** The rules of one form: its pages, what may be saved while typing, and what stops it from being submitted. */
export interface FieldGroup {
  name: string
  fields: FormField[]
}

/** Fields of one group make one page, in the order in which groups first appear; what the paper tells is not asked. */
export function groupsOf(fields: FormField[], known: string[] = []): FieldGroup[] {
  const groups = new Map<string, FormField[]>()
  for (const field of fields.filter((f) => !known.includes(f.key)))
    groups.set(field.group, [...(groups.get(field.group) ?? []), field])
  return [...groups].map(([name, list]) => ({ name, fields: list }))
}

/** Each group of questions, the papers if there are any, and looking it over: counted alike on every page. */
export const stepsOf = (application: { fields: FormField[]; known: string[]; materials: unknown[] }): number =>
  groupsOf(application.fields, application.known).length + (application.materials.length ? 2 : 1)

const TIDIED: Partial<Record<FormField['type'], Typed>> = {
  NUMBER: 'amount',
  MONEY: 'amount',
  ID_NUMBER: 'number',
  BANK_ACCOUNT: 'number',
  PHONE: 'phone',
  ADDRESS: 'line',
}

const NUMBERED = /(证号|账号|帐号|卡号|号码|代码)$/
/** Counted in 位, as one reads it off the card. */
const isNumber = (field: FormField): boolean =>
  ['ID_NUMBER', 'PHONE', 'BANK_ACCOUNT'].includes(field.type) || (field.type === 'TEXT' && NUMBERED.test(field.label))

/** How what is typed into a field is tidied; the server does the same (FormCheck.tidy). Null for what is not typed. */
export function typedAs(field: FormField, typed: string): Typed | null {
  if (field.type !== 'TEXT') return TIDIED[field.type] ?? null
  const asked = NUMBERED.test(field.label)
  const grouped = /^[\p{Nd} ]*$/u.test(tidyLine(typed))
  return (asked || grouped) && /^[A-Z]{0,3}\d{6,}[A-Z]?\d{0,4}$/.test(tidyNumber(typed)) ? 'number' : 'line'
}

/** How a value is kept: numbers without blanks and full-width digits, text as it was typed. */
export function tidyAnswer(field: FormField, typed: string): string {
  const kind = typedAs(field, typed)
  return kind ? tidy(kind, typed) : typed.trim()
}

/** A number one can be reached at: a mobile, or a landline with its area code. */
export const contactFault = (value: string): string | null =>
  /^0\d{2,3}-?\d{7,8}$/.test(value) ? null : phoneFault(value) && '请填11位手机号，或者带区号的座机，如 0539-8381234'

export function isDay(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number)
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year >= 1900
}

const MOST = 99_999_999

/** As FormCheck says it; a lower limit that hangs on another answer is the server's to say. */
function numberFault(field: FormField, value: string): string | null {
  const money = field.type === 'MONEY'
  if (!/^-?\d{1,30}(\.\d{1,30})?$/.test(value))
    return money ? `${field.label}请填金额，单位元，比如 1200 或 1200.50` : `${field.label}请填数字，比如 12`
  const [least, most] = [field.min ?? 0, field.max ?? MOST]
  if (Number(value) < least || Number(value) > most)
    return `${field.label}应在 ${least} 到 ${most} ${money ? '元' : ''}之间，您填的是 ${value}，请核对`
  const decimals = field.whole ? 0 : money ? 2 : 4
  const typed = (value.split('.')[1] ?? '').replace(/0+$/, '').length
  if (typed <= decimals) return null
  return field.whole ? `${field.label}请填整数，不带小数` : `${field.label}小数点后最多 ${decimals} 位`
}

function accountFault(label: string, value: string): string | null {
  if (!/^\d+$/.test(value)) return `${label}只填数字，对照卡面核对`
  return value.length >= 10 && value.length <= 30
    ? null
    : `${label}是 10 到 30 位数字，您填了${value.length}位，对照卡面核对`
}

/** What is malformed in an answer; an empty answer is not malformed. */
export function formatFault(field: FormField, typed: string, today: string): string | null {
  const value = tidyAnswer(field, typed)
  if (value === '') return null
  if (field.maxLength && [...value].length > field.maxLength) {
    const unit = isNumber(field) ? '位' : '个字'
    return `${field.label}最多${field.maxLength}${unit}，您填了${[...value].length}${unit}`
  }
  switch (field.type) {
    case 'NUMBER':
    case 'MONEY':
      return numberFault(field, value)
    case 'DATE':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value)
        ? null
        : `${field.label}请填完整的年、月、日，这一天要真有`
    case 'ID_NUMBER':
      return personNumberFault(value, today)
    case 'PHONE':
      return contactFault(value)
    case 'BANK_ACCOUNT':
      return accountFault(field.label, value)
    case 'CHOICE':
      return field.choices.includes(value) ? null : `${field.label}请从给出的里面选`
    case 'YES_NO':
      return value === '是' || value === '否' ? null : `${field.label}请选是或否`
    default:
      return null
  }
}

/** What stops this answer from being submitted. */
export function answerFault(field: FormField, typed: string | undefined, today: string): string | null {
  const value = tidyAnswer(field, typed ?? '')
  if (value !== '') return formatFault(field, value, today)
  if (!field.required) return null
  return ['CHOICE', 'YES_NO'].includes(field.type) ? `请选择：${field.label}` : `请填写：${field.label}`
}

/** An answer as its owner reads it. */
export function shownAnswer(field: FormField, typed: string | undefined): string {
  const value = typed?.trim()
  if (!value) return '没有填'
  if (field.type === 'DATE' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value)) return dayName(value, '')
  return field.type === 'MONEY' ? value + ' 元' : value
}

export const isProvided = (material: CaseMaterial): boolean => material.provided !== 'NO'

/** Required materials that are neither uploaded, shared, promised nor on paper. */
export const missingMaterials = (materials: CaseMaterial[]): CaseMaterial[] =>
  materials.filter((m) => m.necessity === 'REQUIRED' && !isProvided(m))
