import type { Role } from '@/api/contract'
import { HOME, JOBS, MESSAGES, SETTINGS, type DeskPage, type Job } from './jobs'
import { WHEEL } from './wheel'

const opens = (page: DeskPage, roles: Role[]): boolean =>
  page.roles.length === 0 || page.roles.some((r) => roles.includes(r))

function only(jobs: Job[], roles: Role[]): Job[] {
  const last = new Map<string, string>()
  for (const job of jobs) for (const p of job.pages) if (opens(p, roles)) last.set(p.to, job.name)
  return jobs
    .map((job) => ({ ...job, pages: job.pages.filter((p) => opens(p, roles) && last.get(p.to) === job.name) }))
    .filter((job) => job.pages.length)
}

export const wheelFor = (roles: Role[]): Job[] => only(WHEEL, roles)

/** The jobs of a person. Who has none of the house's work, an administrator, has the subjects of the wheel. */
export function jobsFor(roles: Role[]): Job[] {
  const jobs = only(JOBS, roles)
  return jobs.length ? jobs : wheelFor(roles).filter((job) => job.name !== '我的')
}

/** Every page of a person, for the jump box, with the job it is found under. */
export function pagesFor(roles: Role[]): { page: DeskPage; job: string }[] {
  const all = [...only(JOBS, roles), ...wheelFor(roles)].flatMap((job) =>
    job.pages.map((p) => ({ page: p, job: job.name })),
  )
  return [
    { page: HOME, job: '' },
    ...all,
    ...[MESSAGES, SETTINGS].filter((p) => opens(p, roles)).map((p) => ({ page: p, job: '' })),
  ]
}

/** Whose posts open an address: all that stand in the table for it. */
export const rolesOf = (to: string): Role[] =>
  [...JOBS, ...WHEEL].flatMap((job) => job.pages.filter((p) => p.to === to).flatMap((p) => p.roles))

export const nameOf = (to: string): string | undefined =>
  [...JOBS, ...WHEEL].flatMap((job) => job.pages).find((p) => p.to === to)?.name

const within = (path: string, to: string): boolean => path === to || path.startsWith(`${to}/`)

/** The job a page belongs to; null for what belongs to several, as a case does. */
export const jobAt = (path: string, jobs: Job[]): Job | null =>
  jobs.find((job) => job.pages.some((p) => within(path, p.to))) ?? null
