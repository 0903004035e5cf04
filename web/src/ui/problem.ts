import { Problem } from '@/api/client'

export const problemOf = (caught: unknown): Problem =>
  caught instanceof Problem ? caught : new Problem(-1, '', '页面出了点问题，请再试一次。')

/** What was wrong, whole: a refusal for several reasons names them all. */
export function saidProblem(problem: unknown): string {
  const { errors, detail } = problemOf(problem)
  const reasons = [...new Set(errors.map((e) => e.message))]
  return reasons.length > 1 ? `有 ${reasons.length} 处要改：${reasons.join('')}` : detail
}
