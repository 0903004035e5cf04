import { describe, expect, it } from 'vitest'
import type { Role } from '@/api/contract'
import { JOBS, PHONE_BAR } from './jobs'
import { jobAt, jobsFor, pagesFor, rolesOf, wheelFor } from './myJobs'
import { WHEEL } from './wheel'

const ROLES: Role[] = [
  'WINDOW_CLERK',
  'HANDLER',
  'APPROVER',
  'AGENT',
  'CASHIER',
  'CENTRE_DIRECTOR',
  'COUNTY_SUPERVISOR',
  'CATALOGUE_EDITOR',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
  'FIRST_ADMIN',
]
const unions: Role[][] = Array.from({ length: 2 ** ROLES.length }, (_, set) => ROLES.filter((_, i) => set & (1 << i)))
const names = (...roles: Role[]) => jobsFor(roles).map((job) => job.name)

describe('the menu of the desk', () => {
  it('has at most eight entries, home included, for every union of posts', () => {
    for (const roles of unions) expect(jobsFor(roles).length + 1, roles.join()).toBeLessThanOrEqual(8)
  })

  it('shows each page once, whatever posts come together', () => {
    for (const roles of unions) {
      const to = pagesFor(roles).map(({ page }) => page.to)
      expect(new Set(to).size, roles.join()).toBe(to.length)
    }
  })

  it('leads every post to all of its pages and to no other', () => {
    for (const role of ROLES) {
      const found = pagesFor([role]).map(({ page }) => page.to)
      for (const page of [...JOBS, ...WHEEL].flatMap((job) => job.pages)) {
        const open = page.roles.length === 0 || rolesOf(page.to).includes(role)
        expect(found.includes(page.to), `${role} ${page.to}`).toBe(open)
      }
    }
  })

  it('is by job, as each would use it for a morning', () => {
    expect(names('WINDOW_CLERK')).toEqual(['窗口收件', '待我办', '查办件', '收费', '帮代办', '台账'])
    expect(names('HANDLER')).toEqual(['待我办', '查办件', '台账'])
    expect(names('APPROVER')).toEqual(['待我办', '查办件', '台账'])
    expect(names('CASHIER')).toEqual(['收费'])
    expect(names('AGENT')).toEqual(['帮代办'])
    expect(names('CENTRE_DIRECTOR')).toEqual(['待我办', '查办件', '监督', '收费', '帮代办', '台账'])
    expect(names('COUNTY_SUPERVISOR')).toEqual(['查办件', '监督', '收费', '帮代办', '台账'])
    expect(names('SYSTEM_ADMIN')).toEqual(['机构人员', '系统', '账号和审计'])
    expect(names('CATALOGUE_EDITOR')).toEqual(['事项'])
    expect(names()).toEqual([])
  })

  it('keeps settings behind the wheel for whoever has other work', () => {
    expect(names('WINDOW_CLERK', 'SYSTEM_ADMIN', 'CATALOGUE_EDITOR')).toEqual(names('WINDOW_CLERK'))
    expect(wheelFor(['WINDOW_CLERK', 'CATALOGUE_EDITOR']).map((job) => job.name)).toEqual(['我的', '事项'])
  })

  it('gives the phone a bar of four pages that its people may open', () => {
    const open = pagesFor(PHONE_BAR.roles).map(({ page }) => page.to)
    expect(PHONE_BAR.pages).toHaveLength(4)
    for (const to of PHONE_BAR.pages) expect(open).toContain(to)
  })

  it('finds the job of a page and of what lies within it', () => {
    const jobs = jobsFor(['CENTRE_DIRECTOR'])
    expect(jobAt('/papers/12', jobs)?.name).toBe('帮代办')
    expect(jobAt('/supervision', jobs)?.name).toBe('监督')
    expect(jobAt('/cases/0198-7', jobs)).toBeNull()
  })
})
