import type { CaseMaterial, CaseView } from '@/api/contract'
import type { ActRequest } from '@/api/contract'

type Missing = NonNullable<ActRequest['missing']>[number]
export type Reason = NonNullable<Missing['reason']>
/** One thing asked for: a material of the item or a field of its form, what is wrong with it, and words beside that. */
export interface Demand {
  materialKey?: string
  fieldKey?: string
  reason: Reason | ''
  what: string
}

export const MATERIAL_REASONS: Partial<Record<Reason, string>> = {
  NOT_BROUGHT: '没有提交',
  UNREADABLE: '看不清',
  INCOMPLETE: '缺页或缺项',
  UNSIGNED: '没有签字或盖章',
  EXPIRED: '已经过了有效期',
  INCONSISTENT: '和填写的内容不一致',
  ANOTHER_PAPER: '不是要的这份材料',
  UNFIT: '不符合要求',
}
export const FIELD_REASONS: Partial<Record<Reason, string>> = {
  NOT_FILLED_IN: '没有填写',
  FILLED_IN_WRONG: '填写有误',
  INCONSISTENT: '和材料不一致',
}

const demandOf = (m: CaseMaterial): Demand => ({
  materialKey: m.key,
  reason: m.provided === 'NO' ? 'NOT_BROUGHT' : '',
  what: '',
})

/** What the case shows by itself to be missing. */
export const firstDemands = (view: Pick<CaseView, 'materials' | 'form'>): Demand[] => [
  ...view.materials.filter((m) => m.provided === 'NO' && m.necessity === 'REQUIRED').map(demandOf),
  ...view.form.filter((f) => f.field.required && !f.value).map(fieldLine),
]

const isOf = (d: Demand, line: Pick<Demand, 'materialKey' | 'fieldKey'>) =>
  d.materialKey === line.materialKey && d.fieldKey === line.fieldKey

export const demandFor = (all: Demand[], line: Pick<Demand, 'materialKey' | 'fieldKey'>): Demand | undefined =>
  all.find((d) => isOf(d, line))

/** Ticked or not. */
export const toggled = (all: Demand[], line: Demand): Demand[] =>
  demandFor(all, line) ? all.filter((d) => !isOf(d, line)) : [...all, line]

export const materialLine = demandOf
export const fieldLine = (f: CaseView['form'][number]): Demand => ({
  fieldKey: f.key,
  reason: f.value ? '' : 'NOT_FILLED_IN',
  what: '',
})

export const sentDemands = (all: Demand[]): Missing[] =>
  all.map(({ reason, what, ...of }) => ({
    ...of,
    ...(reason && { reason }),
    ...(what.trim() && { what: what.trim() }),
  }))
