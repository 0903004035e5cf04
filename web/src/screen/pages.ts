import type { HallScreen, StaffToday } from '@/api/contract'

/** One page of the display: some items, or some of the staff of the day. */
export type ScreenPage =
  | { kind: 'items'; items: HallScreen['items']; at: number; of: number }
  | { kind: 'staff'; staff: StaffToday[]; at: number; of: number }

/** As few pages as need be, filled alike: nine people are five and four, not eight and one left alone. */
function chunks<T>(all: readonly T[], size: number): T[][] {
  const pages = Math.ceil(all.length / size)
  const start = (page: number) => Math.round((page * all.length) / pages)
  return Array.from({ length: pages }, (_, i) => all.slice(start(i), start(i + 1)))
}

export const ITEMS_PER_PAGE = 4
export const STAFF_PER_PAGE = 8
const STAFF_AFTER = 5

/** The items page by page; the people on duty come first and again after every few pages, so nobody waits long for them. */
export function pagesOf(screen: Pick<HallScreen, 'items' | 'staff'>): ScreenPage[] {
  const items = chunks(screen.items, ITEMS_PER_PAGE)
  const staff = chunks(screen.staff, STAFF_PER_PAGE)
  const plates: ScreenPage[] = staff.map((s, i) => ({ kind: 'staff', staff: s, at: i + 1, of: staff.length }))
  const pages = items.flatMap((c, i): ScreenPage[] => {
    const page: ScreenPage = { kind: 'items', items: c, at: i + 1, of: items.length }
    const again = (i + 1) % STAFF_AFTER === 0 && i + 1 < items.length
    return again ? [page, ...plates] : [page]
  })
  return [...plates, ...pages]
}

/** How long a page stands: long enough to read it aloud from across the room. */
export const secondsFor = (page: ScreenPage): number => (page.kind === 'items' ? 8 + page.items.length * 3 : 10)
