import { describe, expect, it } from 'vitest'
import { changeOf, tidyCode, tidyLine, tidyNumber, tidyPhone } from './typed'

describe('numbers', () => {
  it.each([
    ' 371312 19580612 003x ',
    '３７１３１２１９５８０６１２００３Ｘ',
    '371312\u00a01958\u202f0612\u3000003X',
    '\u202d37131219580612003X\u202c',
    '\u200b371312-1958—0612·003X\ufeff',
  ])('have one spelling', (typed) => expect(tidyNumber(typed)).toBe('37131219580612003X'))
  it('keep the dashes that are their own', () => expect(tidyCode('\u00a0Ａ－００１０７ ')).toBe('A-00107'))
})

describe('telephones', () => {
  it.each([
    ['+86 138-0000-0001', '13800000001'],
    ['００８６ １３８ ０００００００１', '13800000001'],
    ['8613800000001', '13800000001'],
    ['0539-8381234', '0539-8381234'],
    ['05398381234', '0539-8381234'],
    ['（0539）838 1234', '0539-8381234'],
    ['+86 539 8381234', '0539-8381234'],
    ['01012345678', '010-12345678'],
    ['400-123-4567', '400-123-4567'],
  ])('%s is dialled as %s', (typed, kept) => expect(tidyPhone(typed)).toBe(kept))
})

describe('names', () => {
  it('stay as typed but for what nobody sees', () => {
    expect(tidyLine('\ufeff 张\u200b三\u00a0')).toBe('张三')
    expect(tidyLine('阿卜杜拉•买买提')).toBe('阿卜杜拉•买买提')
    expect(tidyLine('John\u3000 Smith')).toBe('John Smith')
  })
})

describe('what was changed', () => {
  it.each([
    ['6217 0000', '62170000', '已去掉空格'],
    ['\u202d138\u202c', '138', '已去掉看不见的字符'],
    ['１２３', '123', '全角已改成半角'],
    ['371312-1958', '3713121958', '已去掉分隔符'],
    ['+8613800000001', '13800000001', '已去掉区号 86'],
    ['05398381234', '0539-8381234', '已在区号后加上横线'],
    ['123x', '123X', ''],
  ])('%s becomes %s: %s', (typed, tidied, said) => expect(changeOf(typed, tidied)).toBe(said))
})

describe('every page', () => {
  const pages = import.meta.glob<string>('../**/*.vue', { query: '?raw', import: 'default', eager: true })
  const fields = Object.entries(pages).flatMap(([page, text]) =>
    (text.match(/<input\b[^]*?(?:\/>|\n\s*>)/g) ?? []).map((field) => ({ page, field })),
  )
  const separated =
    /(v-model|:value)(\.trim)?="[\w.]*(idNumber|[pP]hone|creditCode|lastFour|directorPhone|complaintPhone|badgeNumber|[cC]ode|bill)"/

  it('cuts no number off that somebody pastes with separators', () => {
    expect(fields.length).toBeGreaterThan(60)
    const cut = fields.filter(
      ({ field }) => /maxlength/.test(field) && (/v-tidy="(?!'line')/.test(field) || separated.test(field)),
    )
    expect(cut.map(({ page }) => page)).toEqual([])
  })

  it('tidies every number where it is typed', () => {
    const left = fields.filter(
      ({ field }) => separated.test(field) && !/v-tidy/.test(field) && !/type="(radio|hidden)"/.test(field),
    )
    expect(left.map(({ page, field }) => page + field)).toEqual([])
  })
})
