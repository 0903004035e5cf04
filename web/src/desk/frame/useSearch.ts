import { ref, watch } from 'vue'
import { get } from '@/api/client'
import type { Role } from '@/api/contract'
import { CASE_ROLES } from '../jobs'
import { pagesFor } from '../myJobs'
import { hasRole, staff } from '../session'

export interface Hit {
  kind: '办件' | '代办单' | '事项' | '页面'
  title: string
  more: string
  to: string
}

const widestView = () => (hasRole('CENTRE_DIRECTOR', 'COUNTY_SUPERVISOR') ? 'SUPERVISED' : 'SITE')

async function findCases(q: string): Promise<Hit[]> {
  if (!hasRole(...CASE_ROLES)) return []
  const page = await get('/api/desk/cases', { query: { view: widestView(), q, sort: 'RECEIVED', size: 6 } })
  return page.items.slice(0, 6).map((c) => ({
    kind: '办件',
    title: `${c.itemName} · ${c.maskedApplicant}`,
    more: `${c.number} · ${c.statusName}`,
    to: `/cases/${c.id}`,
  }))
}

/** Who works on no cases finds the orders, by whom they are for. */
async function findOrders(q: string): Promise<Hit[]> {
  if (hasRole(...CASE_ROLES) || !hasRole('AGENT')) return []
  const page = await get('/api/desk/agent-orders', { query: { q, size: 4 } })
  return page.items.map((o) => ({
    kind: '代办单',
    title: `${o.what} · ${o.maskedName}`,
    more: `${o.number} · ${o.statusName}`,
    to: `/agent/orders/${o.id}`,
  }))
}

async function findItems(q: string): Promise<Hit[]> {
  const clerk = hasRole('WINDOW_CLERK')
  if (!clerk && !hasRole('CATALOGUE_EDITOR')) return []
  // A number is somebody's or a case's; twelve digits are an item's code too.
  if (!/\p{L}/u.test(q) && !/^\d{12}$/.test(q)) return []
  const items = await get('/api/items/suggest', { query: { q } })
  return items.slice(0, 5).map((i) => ({
    kind: '事项',
    title: i.name,
    more: clerk ? `${i.departmentName} · 按回车到窗口收件` : i.code,
    to: clerk ? `/window?item=${i.id}` : `/admin/items/${i.id}`,
  }))
}

/** Pages by their name, their job, or the initials of their pinyin. */
export function findPages(q: string, roles: Role[]): Hit[] {
  const typed = q.toLowerCase()
  return pagesFor(roles)
    .filter(({ page, job }) => `${page.name} ${job} ${page.words}`.split(' ').some((word) => word.includes(typed)))
    .slice(0, 8)
    .map(({ page, job }) => ({ kind: '页面', title: page.name, more: job, to: page.to }))
}

/** Search over everything this person may see: pages of the desk, known at once; cases, orders and items, asked for. */
export function useSearch() {
  const text = ref('')
  const hits = ref<Hit[]>([])
  const searching = ref(false)
  const failed = ref(false)
  let turn = 0
  let timer = 0

  const pages = (q: string) => findPages(q, staff.value?.posts.map((p) => p.role) ?? [])

  async function run(q: string): Promise<void> {
    const mine = ++turn
    searching.value = true
    const answers = await Promise.allSettled([findCases(q), findOrders(q), findItems(q)])
    if (mine !== turn) return
    failed.value = answers.some((a) => a.status === 'rejected')
    hits.value = [...pages(q), ...answers.flatMap((a) => (a.status === 'fulfilled' ? a.value : []))]
    searching.value = false
  }

  watch(text, (value) => {
    window.clearTimeout(timer)
    const q = value.trim()
    turn++
    hits.value = q ? pages(q) : []
    searching.value = q !== ''
    if (q) timer = window.setTimeout(() => void run(q), 200)
  })

  return { text, hits, searching, failed }
}
