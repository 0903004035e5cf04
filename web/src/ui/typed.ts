/** What people type and paste, tidied as the server does (platform.text): the server's word counts, here it is shown. */
export type Typed = 'number' | 'code' | 'phone' | 'amount' | 'line'

const UNSEEN = /[\p{Cf}\u034F\u115F\u1160\u2800\u3164\uFFA0\uFFFC]/gu
const NOT_IN_NUMBERS = /[\s\p{Z}\p{Cc}\p{Pd}\p{Cf}\u034F\u115F\u1160\u2800\u3164\uFFA0\uFFFC\u2212_.·•‧・∙⋅●⸱ᐧꞏ]+/gu
const NOT_IN_CODES = /[\s\p{Z}\p{Cc}\p{Cf}\u034F\u115F\u1160\u2800\u3164\uFFA0\uFFFC]+/gu
const DASHES = /[\p{Pd}\u2212]+/gu
const BETWEEN_DIGITS = /[\s\p{Z}\p{Pd}\u2212().·•/]+/gu
const MONGOLIAN_VOWEL_SEPARATOR = '\u180E'

/** A number without separators: of a card, an account, a licence, a paper. */
export const tidyNumber = (typed: string): string => typed.normalize('NFKC').replace(NOT_IN_NUMBERS, '').toUpperCase()

/** A number whose dashes are its own: of a case, a document, a badge. */
export const tidyCode = (typed: string): string =>
  typed.normalize('NFKC').replace(NOT_IN_CODES, '').replace(DASHES, '-')

/** A mobile number of digits alone, a landline with a dash after its area code. */
export function tidyPhone(typed: string): string {
  const plain = typed.normalize('NFKC').replace(UNSEEN, '').trim()
  let local = plain.replace(BETWEEN_DIGITS, '')
  const country = /^(?:\+|00)860?(?=[1-9]\d{8,10}$)/.exec(local)
  if (country) {
    const rest = local.slice(country[0].length)
    local = /^1[3-9]\d{9}$/.test(rest) ? rest : '0' + rest
  } else if (/^861[3-9]\d{9}$/.test(local)) local = local.slice(2)
  const landline = /^(010|02\d|0[3-9]\d\d)(\d{7,8})$/.exec(local)
  if (landline) return `${landline[1]}-${landline[2]}`
  return /^(1\d{10}|\d{3,8})$/.test(local) ? local : tidyCode(plain)
}

export const tidyAmount = (typed: string): string =>
  typed.normalize('NFKC').replace(NOT_IN_CODES, '').replaceAll(',', '').replaceAll('\u2212', '-')

/** A name or any other line: without what nobody sees, every blank as one. */
export const tidyLine = (typed: string): string =>
  typed
    .replace(UNSEEN, (c) => (c === MONGOLIAN_VOWEL_SEPARATOR ? c : ''))
    .replace(/(?<![\u1800-\u18AF])\u202F/g, ' ')
    .replace(/[^\S\u202F]+/gu, ' ')
    .trim()

const RULES: Record<Typed, (typed: string) => string> = {
  number: tidyNumber,
  code: tidyCode,
  phone: tidyPhone,
  amount: tidyAmount,
  line: tidyLine,
}

export const tidy = (kind: Typed, typed: string): string => RULES[kind](typed)

/** What was changed, in few words, for whoever typed it; empty when nothing that counts was. */
export function changeOf(typed: string, tidied: string): string {
  if (typed === tidied) return ''
  const count = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].length
  const gone = (pattern: RegExp) => count(pattern, typed) > count(pattern, tidied)
  const took = [
    gone(/[\s\p{Z}]/gu) && '空格',
    gone(/[\p{Cf}\u2800\u3164\uFFA0]/gu) && '看不见的字符',
    /^\s*([+＋]|00|８６|86)/u.test(typed) && !/^(\+|00|86)/.test(tidied) && '区号 86',
    count(/[\p{Pd}\u2212.·•,，]/gu, typed) > count(/[-.]/g, tidied) && '分隔符',
  ].filter(Boolean)
  const said = took.length ? '已去掉' + took.join('、') : ''
  const wide = /[\uFF01-\uFF5E]/u.test(typed) && '全角已改成半角'
  const dash = tidied.includes('-') && !/[\p{Pd}\u2212]/u.test(typed) && '已在区号后加上横线'
  return [said, wide, dash].filter(Boolean).join('，')
}
