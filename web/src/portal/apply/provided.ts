import type { CaseMaterial } from '@/api/contract'

/** How a material was brought, in the applicant's words. */
export const PROVIDED: Record<Exclude<CaseMaterial['provided'], 'NO'>, string> = {
  UPLOADED: '已上传',
  PAPER: '已交纸质',
  SHARED: '由窗口核验',
  COMMITTED: '已承诺，不用交',
  FORM: '就是上面填的内容，不用交',
}
