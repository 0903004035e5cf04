import { ref, watch } from 'vue'
import { del, get, put } from '@/api/client'
import { newKey } from '@/ui/newKey'
import { startOfPerson, type PersonState } from './usePerson'
import type { useItem } from './useItem'

/** What is kept of a window half filled in. Files chosen stay in the page: a browser reads no file twice. */
interface Kept {
  title: string
  person: Pick<PersonState, 'typed' | 'chosen' | 'registering' | 'correcting' | 'mandateId' | 'representative'>
  item: { id: string | null; form: Record<string, string> } & Pick<
    ReturnType<typeof useItem>['state'],
    'provided' | 'checks'
  >
}
export interface Aside {
  id: string
  title: string
  savedAt: string
}

const MINE = 'desk.window.draft'
const AFTER_TYPING = 500
const newId = () => newKey().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/**
 * 没填完的: kept on the server as this clerk's own and never in the browser, which the next clerk uses. Only the number of
 * the draft stands in this tab, so that the page read anew goes on with it by itself.
 */
export function useDrafts(person: PersonState, item: ReturnType<typeof useItem>, registered: () => boolean) {
  const aside = ref<Aside[]>([])
  const next = ref<string | null>(null)
  const contents = new Map<string, string>()
  const filesOf = new Map<string, Record<string, File[]>>()
  let id = newId()
  let timer = 0
  let written = ''

  const begun = () => !registered() && !!(person.chosen || person.registering || item.state.guide)
  const title = () =>
    `${person.chosen?.name || person.registering?.name || '还没有姓名'} · ${item.state.guide?.name ?? '还没有选事项'}`

  function content(): string {
    const { typed, chosen, registering, correcting, mandateId, representative } = person
    const { guide, form, provided, checks } = item.state
    const kept: Kept = {
      title: title(),
      person: { typed, chosen, registering, correcting, mandateId, representative },
      item: { id: guide?.id ?? null, form, provided, checks },
    }
    return JSON.stringify(kept)
  }

  async function save(): Promise<void> {
    window.clearTimeout(timer)
    const now = content()
    if (!begun() || now === written) return
    written = now
    sessionStorage.setItem(MINE, id)
    await put('/api/desk/window-drafts/{id}', { path: { id }, body: { content: now } }).catch(() => (written = ''))
  }
  watch(content, () => {
    window.clearTimeout(timer)
    if (begun()) timer = window.setTimeout(() => void save(), AFTER_TYPING)
  })

  function forget(): void {
    window.clearTimeout(timer)
    id = newId()
    written = ''
    sessionStorage.removeItem(MINE)
  }

  /** The next person comes: true when something was put aside. */
  function putAside(): boolean {
    if (!begun()) return false
    void save()
    contents.set(id, content())
    filesOf.set(id, { ...item.state.files })
    aside.value = [{ id, title: title(), savedAt: new Date().toISOString() }, ...aside.value]
    forget()
    return true
  }

  async function discard(gone: string): Promise<void> {
    aside.value = aside.value.filter((d) => d.id !== gone)
    filesOf.delete(gone)
    await del('/api/desk/window-drafts/{id}', { path: { id: gone } }).catch(() => undefined)
  }

  /** It became a case. */
  function done(): void {
    if (written || aside.value.length) void discard(id)
    forget()
  }

  async function resume(wanted: string): Promise<void> {
    const kept = JSON.parse(contents.get(wanted) ?? 'null') as Kept | null
    if (!kept) return
    putAside()
    aside.value = aside.value.filter((d) => d.id !== wanted)
    id = wanted
    written = contents.get(wanted) ?? ''
    sessionStorage.setItem(MINE, id)
    Object.assign(person, startOfPerson(), kept.person)
    item.reset()
    if (kept.item.id) {
      await item.choose(kept.item.id)
      const { form, provided, checks } = kept.item
      Object.assign(item.state, { form, provided: { ...item.state.provided, ...provided }, checks })
      item.state.files = filesOf.get(wanted) ?? {}
    }
  }

  async function page(after: string | null): Promise<Aside[]> {
    const slice = await get('/api/desk/window-drafts', { query: { after } }).catch(() => null)
    next.value = slice?.next ?? null
    for (const row of slice?.items ?? []) contents.set(row.id, row.content)
    return (slice?.items ?? [])
      .filter((row) => row.id !== id)
      .map((row) => ({ id: row.id, title: (JSON.parse(row.content) as Kept).title, savedAt: row.savedAt }))
  }
  async function more(): Promise<void> {
    const rows = await page(next.value)
    aside.value = [...aside.value, ...rows.filter((row) => aside.value.every((d) => d.id !== row.id))]
  }

  /** What waits of this clerk; what this tab was filling in when it was read anew goes on by itself. */
  async function load(): Promise<void> {
    aside.value = await page(null)
    const mine = sessionStorage.getItem(MINE)
    if (mine && mine !== id && contents.has(mine) && !begun() && !registered()) await resume(mine)
  }

  return { aside, next, more, load, putAside, resume, discard, done }
}
export type Drafts = ReturnType<typeof useDrafts>
