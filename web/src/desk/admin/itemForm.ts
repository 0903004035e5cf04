import type { FormField, ItemDraft, ItemStatus, Material } from '@/api/contract'

export const ITEM_STATUS: Record<ItemStatus, string> = {
  DRAFT: '草稿',
  OFFERED: '在用',
  SUSPENDED: '暂停',
  CANCELLED: '取消',
}

/** A column of a small table in the editor: what the row's property is called, and how it is entered. */
export interface Column {
  key: string
  label: string
  type?: 'text' | 'number' | 'check' | 'lines'
  choices?: Record<string, string>
  width?: string
}

export const TYPES: Record<string, string> = {
  '01': '行政许可',
  '05': '行政给付',
  '07': '行政确认',
  '08': '行政奖励',
  '09': '行政裁决',
  '10': '其他行政权力',
  '20': '公共服务',
}
export const POWER_SOURCES: Record<string, string> = {
  1: '法定本级行使',
  2: '上级下放',
  3: '上级授权',
  4: '同级授权',
  5: '上级委托',
  6: '同级委托',
}
/** The occasions of a life by which people look for an item; the portal shows them as pictures. */
export const LIFE_EVENTS = [
  '出生',
  '上学',
  '就业',
  '看病',
  '养老',
  '残疾',
  '住房',
  '种地',
  '开店',
  '身后事',
  '救助',
  '证件',
]
const EXEMPT = { NONE: '要交', SHARED_DATA: '数据共享免交', COMMITMENT: '承诺可代', FORM: '填报生成' }
const YES = { true: '是', false: '否' }

export const MATERIAL_COLUMNS: Column[] = [
  { key: 'name', label: '材料名称', width: '26%' },
  { key: 'necessity', label: '必要性', choices: { REQUIRED: '必交', OPTIONAL: '视情况', LATER: '可后补' } },
  { key: 'form', label: '形式', choices: { PAPER: '纸质', ELECTRONIC: '电子', BOTH: '都行' } },
  { key: 'source', label: '来源', choices: { APPLICANT: '自备', GOVERNMENT: '政府核发', INTERMEDIARY: '中介机构' } },
  { key: 'issuer', label: '谁出具' },
  { key: 'originals', label: '原件', type: 'number', width: '56px' },
  { key: 'copies', label: '复印', type: 'number', width: '56px' },
  { key: 'exempt', label: '免交', choices: EXEMPT },
  { key: 'note', label: '说明', width: '20%' },
]
const FIELD_TYPES: Record<FormField['type'], string> = {
  TEXT: '一行字',
  LONG_TEXT: '几行字',
  NUMBER: '数字',
  MONEY: '金额',
  DATE: '日期',
  CHOICE: '选一个',
  YES_NO: '是或否',
  ID_NUMBER: '证件号码',
  PHONE: '电话',
  BANK_ACCOUNT: '银行账号',
  ADDRESS: '地址',
}
export const FIELD_COLUMNS: Column[] = [
  { key: 'key', label: '代号（英文）' },
  { key: 'label', label: '问什么', width: '22%' },
  { key: 'type', label: '填法', choices: FIELD_TYPES },
  { key: 'required', label: '必填', choices: YES },
  { key: 'group', label: '分组' },
  { key: 'help', label: '为什么问、在哪里看', width: '20%' },
  { key: 'maxLength', label: '最多字', type: 'number', width: '64px' },
  { key: 'min', label: '最小', type: 'number', width: '64px' },
  { key: 'max', label: '最大', type: 'number', width: '80px' },
  { key: 'whole', label: '整数', choices: YES },
  { key: 'choices', label: '选项（顿号隔开）', type: 'lines' },
]
export const PROCESS_COLUMNS: Column[] = [
  { key: 'step', label: '环节', width: '14%' },
  { key: 'who', label: '谁办', width: '28%' },
  { key: 'what', label: '办什么' },
  { key: 'days', label: '几个工作日', type: 'number', width: '90px' },
]
/** The kinds of stages, in the order a route has them. */
export const STAGES = {
  ACCEPT: '受理',
  JOINT: '征求意见',
  EXAMINE: '审核',
  PUBLISH: '公示',
  DECIDE: '决定',
  ISSUE: '颁证',
}
export const ROUTE_COLUMNS: Column[] = [
  { key: 'kind', label: '环节', choices: STAGES },
  { key: 'level', label: '哪一级', choices: { VILLAGE: '村、社区', TOWN: '镇、街道', COUNTY: '县、区' } },
  { key: 'department', label: '部门（不填是本部门）' },
  { key: 'departments', label: '征求哪些部门（用、隔开）', type: 'lines' },
  { key: 'days', label: '天数', type: 'number', width: '80px' },
  { key: 'atMost', label: '金额不超过', type: 'number', width: '100px' },
  { key: 'above', label: '金额超过', type: 'number', width: '100px' },
]
export const FEE_COLUMNS: Column[] = [
  { key: 'name', label: '收什么费' },
  { key: 'standard', label: '标准（如 10元/证）' },
  { key: 'amount', label: '金额（元）', type: 'number', width: '110px' },
]
export const QUESTION_COLUMNS: Column[] = [
  { key: 'question', label: '常问的', width: '35%' },
  { key: 'answer', label: '回答' },
]

export const newStage = (): ItemDraft['route'][number] => ({ kind: 'EXAMINE', level: 'TOWN', departments: [] })

export const newMaterial = (at: number): Material => ({
  key: `m${at + 1}`,
  name: '',
  necessity: 'REQUIRED',
  form: 'BOTH',
  source: 'APPLICANT',
  issuer: '',
  originals: 1,
  copies: 0,
  exempt: 'NONE',
  note: '',
})
export const newField = (at: number): FormField => ({
  key: `field${at + 1}`,
  label: '',
  type: 'TEXT',
  required: true,
  group: '基本情况',
  help: '',
  ...{ maxLength: null, min: null, max: null, maxWhen: null, whole: null, known: null },
  choices: [],
})

export const emptyItem = (): ItemDraft => ({
  code: '',
  name: '',
  type: '20',
  department: '',
  powerSource: 1,
  implementingBody: '',
  aliases: [],
  plainWords: [],
  lifeEvents: [],
  audience: ['PERSON'],
  kind: 'PROMISED',
  statutoryDays: null,
  promisedDays: null,
  online: true,
  ...{ visits: 0, visitReason: '', applyLevel: null, resultLevel: null },
  legalBases: [],
  conditions: [],
  resultName: '',
  resultKind: 'APPROVAL',
  feeCharged: false,
  feeBasis: '',
  feeLines: [],
  reviewStandard: '',
  appointment: '',
  materials: [],
  fields: [],
  process: [],
  route: [{ kind: 'ACCEPT', level: 'TOWN', departments: [] }],
  questions: [],
})

/** Lines of a text field as a list, and back; empty lines are nothing. */
export const toLines = (text: string): string[] =>
  text
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean)

export const setCell = (column: Column, typed: string): string | number | boolean | string[] | null => {
  if (column.type === 'number') return typed === '' ? null : Number(typed)
  if (column.type === 'lines')
    return typed
      .split(/[、\n]/)
      .map((c) => c.trim())
      .filter(Boolean)
  return typed === 'true' && column.choices === YES ? true : typed === 'false' && column.choices === YES ? false : typed
}

export const cellText = (value: unknown): string =>
  Array.isArray(value) ? value.join('、') : value === null || value === undefined ? '' : String(value)
