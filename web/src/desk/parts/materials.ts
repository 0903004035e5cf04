import type { CaseMaterial, UploadedFile } from '@/api/contract'

export type Provided = CaseMaterial['provided']

export const PROVIDED_NAMES: Record<Provided, string> = {
  NO: '未交',
  UPLOADED: '已上传',
  PAPER: '纸质',
  SHARED: '窗口核验',
  COMMITTED: '已承诺',
  FORM: '填报生成',
}

export const NECESSITY_NAMES: Record<string, string> = { REQUIRED: '必交', OPTIONAL: '视情况', LATER: '可后补' }

/** The ways a material may be had, in the order tried: what others can prove is not asked for on paper. */
export function waysFor(exempt: string): Provided[] {
  if (exempt === 'FORM') return ['FORM', 'PAPER']
  const first: Provided[] = exempt === 'SHARED_DATA' ? ['SHARED'] : exempt === 'COMMITMENT' ? ['COMMITTED'] : []
  return [...first, 'PAPER', 'NO']
}

/** What a material stands at before anybody has touched it: the form counts at once; a commitment must be made, and what others have looked up. */
export const startingAt = (exempt: string): Provided => (exempt === 'FORM' ? 'FORM' : 'NO')

/** 窗口核验: where a clerk looked, and what he found. */
export interface Check {
  source: string
  note: string
}
/** Where things are usually looked up; anything else may be typed. */
export const SOURCES = ['国家政务服务平台', '省政务服务平台', '电子证照库', '公安人口库', '部门业务系统', '查看原件']

/** One line of the list, as the case has it or as the guide promises it. */
export interface ListedMaterial {
  key: string
  name: string
  necessity: string
  exempt: string
  provided: Provided
  note?: string | null
  checked?: { source: string; note?: string | null; byName?: string } | null
  files: UploadedFile[]
}
