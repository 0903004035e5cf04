import { tidyNumber, tidyPhone } from './typed'

/** Check digits of the numbers people type: GB 11643 (identity card), GB 32100 (unified credit code), mobile phones. */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ID_CHECKS = '10X98765432'
const CREDIT_CHARS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

export { tidyNumber } from './typed'

const weigh = (digits: number[], weights: number[]) => digits.reduce((sum, d, i) => sum + d * (weights[i] ?? 0), 0)

function isRealDay(year: number, month: number, day: number): boolean {
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
}

/** What is wrong with an identity number, as a sentence; null when nothing is. */
export function idNumberFault(typed: string, today: string): string | null {
  const id = tidyNumber(typed)
  if (id === '') return '请填写身份证号码'
  if (id.length !== 18) return `身份证号码是18位，您填了${id.length}位`
  if (!/^[1-9]\d{16}[\dX]$/.test(id)) return '身份证号码前17位应是数字，最后一位是数字或X'
  const [year, month, day] = [Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14))]
  if (year < 1880 || !isRealDay(year, month, day)) return '身份证号码里的出生日期不对，请对照证件检查第7到14位'
  if (`${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}` > today) return '身份证号码里的出生日期还没到'
  const check = ID_CHECKS[weigh([...id.slice(0, 17)].map(Number), ID_WEIGHTS) % 11]
  return check === id[17] ? null : '身份证号码有一位填错了，请对照证件检查'
}

/** The papers a person may have; what their numbers look like is checked by the server, which has the county's own rules. */
export const PERSON_PAPERS = [
  { value: 'RESIDENT_ID', name: '居民身份证（港澳台居民居住证）' },
  { value: 'FOREIGN_PERMANENT_RESIDENT', name: '外国人永久居留身份证' },
  { value: 'HONG_KONG_MACAO_PERMIT', name: '港澳居民来往内地通行证' },
  { value: 'TAIWAN_PERMIT', name: '台湾居民来往大陆通行证' },
  { value: 'PASSPORT', name: '护照' },
  { value: 'BIRTH_CERTIFICATE', name: '出生医学证明（还没有身份证号的新生儿）' },
  { value: 'HOUSEHOLD_BOOK', name: '户口簿（还没有身份证号的）' },
] as const
/** A resident's number with a digit missing or too many looks like a passport's; it is none. */
export const isCardMistyped = (number: string): boolean =>
  number.length !== 18 && /^(\d{9,11}X|\d{12,}X?)$/.test(number)

/** As the server does: of whatever paper a number could be, but no resident's number with a digit missing or too many. */
export function personNumberFault(typed: string, today: string): string | null {
  const number = tidyNumber(typed)
  const card = number.length === 18 || isCardMistyped(number)
  const other = /^([A-Z]{3}\d{12}|[HM]\d{8}(\d{2})?|\d{8}|\d{10}[A-Z]?|[A-Z]\d{9}|(?=[A-Z0-9]*\d)[A-Z0-9]{5,17})$/
  return !card && other.test(number) ? null : idNumberFault(number, today)
}

export type PersonPaper = (typeof PERSON_PAPERS)[number]['value']

/** What a paper is called beside its number. */
export const paperName = (paper: string): string =>
  PERSON_PAPERS.find((p) => p.value === paper)?.name.replace(/（.*/, '') ?? '统一社会信用代码'

export function paperFault(paper: PersonPaper, typed: string, today: string): string | null {
  if (paper === 'RESIDENT_ID') return idNumberFault(typed, today)
  return tidyNumber(typed) === '' ? '请填写证件号码' : null
}

/** A paper as it is typed: its kind, its number, and the day of birth where the number does not tell it. */
export interface TypedPaper {
  paper: PersonPaper
  idNumber: string
  birthDate: string
}

/** Which papers do not tell when somebody was born: all but the resident's and the newer one of permanent residents. */
export const asksBirthDate = (typed: Pick<TypedPaper, 'paper' | 'idNumber'>): boolean =>
  typed.paper !== 'RESIDENT_ID' && !/^9\d{16}[\dX]$/.test(tidyNumber(typed.idNumber))

/** What is wrong with the day of birth, as it was typed; null when nothing is. */
export function birthDateFault(typed: string, today: string): string | null {
  if (typed === '') return '请填写出生日期'
  const [year = 0, month = 0, day = 0] = typed.split('-').map(Number)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed) || year < 1880 || !isRealDay(year, month, day))
    return '出生日期不对，请按年、月、日填写，如：1958年6月12日'
  return typed > today ? '出生日期还没到，请对照证件检查' : null
}

/** What is wrong with a paper, field by field. */
export const typedPaperFaults = (typed: TypedPaper, today: string): [string, string | null][] => [
  ['idNumber', paperFault(typed.paper, typed.idNumber, today)],
  ['birthDate', asksBirthDate(typed) ? birthDateFault(typed.birthDate, today) : null],
]

/** A paper as the server takes it. */
export const paperRequest = (typed: TypedPaper) => ({
  paper: typed.paper,
  idNumber: tidyNumber(typed.idNumber),
  ...(asksBirthDate(typed) && { birthDate: typed.birthDate }),
})

/** Under eighteen by the number of the resident's card. */
export function isMinorNumber(typed: string, today: string): boolean {
  const id = tidyNumber(typed)
  if (id.length !== 18 || idNumberFault(id, today) !== null) return false
  const comesOfAge = `${Number(id.slice(6, 10)) + 18}-${id.slice(10, 12)}-${id.slice(12, 14)}`
  return comesOfAge > today
}

function bodyCheckHolds(body: string): boolean {
  const values = [...body.slice(0, 8)].map((c) => (/\d/.test(c) ? Number(c) : c.charCodeAt(0) - 55))
  const rest = 11 - (weigh(values, BODY_WEIGHTS) % 11)
  return body[8] === (rest === 10 ? 'X' : rest === 11 ? '0' : String(rest))
}

/** What is wrong with a unified social credit code; null when nothing is. */
export function creditCodeFault(typed: string): string | null {
  const code = tidyNumber(typed)
  if (code === '') return '请填写统一社会信用代码'
  if (code.length !== 18) return `统一社会信用代码是18位，您填了${code.length}位`
  if ([...code].some((c) => !CREDIT_CHARS.includes(c)))
    return '统一社会信用代码里没有字母 I、O、S、V、Z，请对照营业执照检查'
  const sum = weigh(
    [...code.slice(0, 17)].map((c) => CREDIT_CHARS.indexOf(c)),
    CREDIT_WEIGHTS,
  )
  const check = CREDIT_CHARS[(31 - (sum % 31)) % 31]
  const holds = check === code[17] && bodyCheckHolds(code.slice(8, 17))
  return holds ? null : '统一社会信用代码有一位填错了，请对照营业执照检查'
}

export function phoneFault(typed: string): string | null {
  const phone = tidyPhone(typed)
  if (phone === '') return '请填写手机号码'
  return /^1[3-9]\d{9}$/.test(phone) ? null : '手机号码应是11位数字，以1开头'
}
