import { describe, expect, it } from 'vitest'
import type { CaseMaterial, FormField } from '@/api/contract'
import { answerFault, formatFault, groupsOf, missingMaterials, stepsOf, tidyAnswer } from './formRules'

const today = '2026-11-22'
const field = (part: Partial<FormField>): FormField => ({
  key: 'k',
  label: '内容',
  type: 'TEXT',
  required: true,
  group: '甲',
  help: null,
  maxLength: null,
  min: null,
  max: null,
  maxWhen: null,
  whole: null,
  known: null,
  choices: [],
  ...part,
})
const material = (part: Partial<CaseMaterial>): CaseMaterial => ({
  key: 'm',
  name: '申请书',
  necessity: 'REQUIRED',
  exempt: 'NONE',
  provided: 'NO',
  files: [],
  note: null,
  checked: null,
  ...part,
})

describe('the pages of a form', () => {
  it('makes one page of each group in order of appearance', () => {
    const groups = groupsOf([field({ key: 'a' }), field({ key: 'b', group: '乙' }), field({ key: 'c' })])
    expect(groups.map((g) => [g.name, g.fields.map((f) => f.key)])).toEqual([
      ['甲', ['a', 'c']],
      ['乙', ['b']],
    ])
  })
})

describe('the steps', () => {
  it('are counted alike on every page: groups, papers, looking it over', () => {
    const fields = [field({ key: 'a' }), field({ key: 'b', group: '乙' }), field({ key: 'c', group: '丙' })]
    expect(stepsOf({ fields, known: ['c'], materials: [material({})] })).toBe(4)
    expect(stepsOf({ fields, known: [], materials: [] })).toBe(4)
  })
})

describe('an answer', () => {
  it('is asked for only where required', () => {
    expect(answerFault(field({}), '  ', today)).toBe('请填写：内容')
    expect(answerFault(field({ type: 'YES_NO' }), undefined, today)).toBe('请选择：内容')
    expect(answerFault(field({ required: false }), '', today)).toBeNull()
  })
  it('keeps money and numbers as plain decimals', () => {
    expect(tidyAnswer(field({ type: 'MONEY' }), ' １,２００.５ ')).toBe('1200.5')
    expect(formatFault(field({ type: 'MONEY' }), '一千', today)).toContain('金额')
    expect(formatFault(field({ type: 'NUMBER' }), '12a', today)).toContain('数字')
    expect(formatFault(field({ type: 'NUMBER' }), '-1', today)).toContain('应在 0 到')
  })
  it('says the range of a number in words, and that people come whole', () => {
    const age = field({ type: 'NUMBER', label: '年龄', min: 0, max: 120, whole: true })
    expect(formatFault(age, '999999999', today)).toBe('年龄应在 0 到 120 之间，您填的是 999999999，请核对')
    expect(formatFault(age, '3.5', today)).toContain('整数')
    expect(formatFault(age, '80', today)).toBeNull()
    expect(formatFault(field({ type: 'MONEY' }), '999999999', today)).toContain('元之间')
  })
  it('does not ask for what the number tells', () => {
    const fields = [field({ key: 'age', known: 'AGE' }), field({ key: 'b' })]
    expect(groupsOf(fields, ['age']).flatMap((g) => g.fields.map((f) => f.key))).toEqual(['b'])
    expect(groupsOf(fields).flatMap((g) => g.fields.map((f) => f.key))).toEqual(['age', 'b'])
  })
  it('keeps an account number copied in groups of four without its blanks', () => {
    const account = field({ maxLength: 19 })
    expect(tidyAnswer(account, '6217 0000 1000 1234 567')).toBe('6217000010001234567')
    expect(formatFault(account, '6217 0000 1000 1234 567', today)).toBeNull()
  })
  it('says how many digits of a number were typed', () => {
    const account = field({ type: 'BANK_ACCOUNT', label: '收款账号' })
    expect(formatFault(account, '62170000', today)).toBe('收款账号是 10 到 30 位数字，您填了8位，对照卡面核对')
    const card = field({ label: '社保卡卡号', maxLength: 19 })
    expect(formatFault(card, '6217 0000 1000 1234 5678', today)).toBe('社保卡卡号最多19位，您填了20位')
    expect(formatFault(field({ maxLength: 2 }), '一二三', today)).toBe('内容最多2个字，您填了3个字')
  })
  it('knows days that do not exist', () => {
    expect(formatFault(field({ type: 'DATE' }), '2026-02-29', today)).toContain('真有')
    expect(formatFault(field({ type: 'DATE' }), '2024-02-29', today)).toBeNull()
    expect(formatFault(field({ type: 'DATE' }), '2024--', today)).not.toBeNull()
  })
  it('counts rare characters as one', () => {
    expect(formatFault(field({ maxLength: 2 }), '𠮷䶮', today)).toBeNull()
    expect(formatFault(field({ maxLength: 2 }), '𠮷䶮好', today)).toContain('您填了3个')
  })
  it('accepts a landline where a phone is asked', () => {
    expect(formatFault(field({ type: 'PHONE' }), '0539-8081234', today)).toBeNull()
    expect(formatFault(field({ type: 'PHONE' }), '123', today)).not.toBeNull()
  })
  it('accepts only the given choices', () => {
    expect(formatFault(field({ type: 'CHOICE', choices: ['因病', '因残'] }), '因懒', today)).not.toBeNull()
    expect(formatFault(field({ type: 'CHOICE', choices: ['因病', '因残'] }), '因病', today)).toBeNull()
  })
})

describe('materials', () => {
  it('misses only required ones that nothing stands for', () => {
    const all = [
      material({ key: 'a' }),
      material({ key: 'b', provided: 'SHARED' }),
      material({ key: 'c', necessity: 'OPTIONAL' }),
      material({ key: 'd', provided: 'COMMITTED' }),
    ]
    expect(missingMaterials(all).map((m) => m.key)).toEqual(['a'])
  })
})
