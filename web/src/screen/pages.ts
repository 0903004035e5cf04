import type { HallScreen, PostedCase, StaffToday } from '@/api/contract'

/** One page of the display: some items, or some of the staff of the day, or what is posted. */
export type ScreenPage =
  | { kind: 'items'; items: HallScreen['items']; at: number; of: number }
  | { kind: 'staff'; staff: StaffToday[]; at: number; of: number }
  | { kind: 'posted'; posted: PostedCase[]; at: number; of: number }

/** As few pages as need be, filled alike: nine people are five and four, not eight and one left alone. */
function chunks<T>(all: readonly T[], size: number): T[][] {
  const pages = Math.ceil(all.length / size)
  const start = (page: number) => Math.round((page * all.length) / pages)
  return Array.from({ length: pages }, (_, i) => all.slice(start(i), start(i + 1)))
}

export const ITEMS_PER_PAGE = 4
export const STAFF_PER_PAGE = 6
export const POSTED_PER_PAGE = 6
const STAFF_AFTER = 5

/** The items page by page, after what is posted for objections; the people on duty come first and again after every few pages, so nobody waits long for them. */
export function pagesOf(screen: Pick<HallScreen, 'items' | 'staff'>, posted: PostedCase[] = []): ScreenPage[] {
  const items = chunks(screen.items, ITEMS_PER_PAGE)
  const staff = chunks(screen.staff, STAFF_PER_PAGE)
  const plates: ScreenPage[] = staff.map((s, i) => ({ kind: 'staff', staff: s, at: i + 1, of: staff.length }))
  const pages = items.flatMap((c, i): ScreenPage[] => {
    const page: ScreenPage = { kind: 'items', items: c, at: i + 1, of: items.length }
    const again = (i + 1) % STAFF_AFTER === 0 && i + 1 < items.length
    return again ? [page, ...plates] : [page]
  })
  const sheets = chunks(posted, POSTED_PER_PAGE)
  const board = sheets.map((p, i): ScreenPage => ({ kind: 'posted', posted: p, at: i + 1, of: sheets.length }))
  return [...plates, ...board, ...pages]
}

/** How long a page stands: long enough to read it aloud from across the room. */
export const secondsFor = (page: ScreenPage): number =>
  page.kind === 'items' ? 8 + page.items.length * 3 : page.kind === 'posted' ? 8 + page.posted.length * 3 : 10
