import { ref, watch, type Ref } from 'vue'
import { get, post, Problem } from '@/api/client'
import type { CaseView } from '@/api/contract'
import type { Body } from '@/api/typed'
import { refreshCounts } from '../frame/useWaiting'
import { newKey } from '@/ui/newKey'
import { saidProblem } from '@/ui/problem'
import type { ItemState } from './useItem'
import { wantedFor } from './acceptance'
import { representativeRequest } from './representative'
import type { PersonState } from './usePerson'

/** Registers the case and uploads its files. The key stays the same until it worked, so pressing twice makes one case. */
export function useRegistration(
  person: PersonState,
  item: ItemState,
  view: Ref<CaseView | null>,
  show: (v: CaseView) => void,
) {
  const busy = ref(false)
  const problem = ref('')
  let key = newKey()

  async function uploadFiles(caseId: string): Promise<void> {
    for (const [material, files] of Object.entries(item.files)) {
      for (const file of [...files]) {
        const form = new FormData()
        form.append('file', file)
        await post('/api/desk/cases/{id}/materials/{key}/files', { path: { id: caseId, key: material }, body: form })
        item.files[material] = (item.files[material] ?? []).filter((f) => f !== file)
      }
    }
  }

  async function broughtBy(mandateId: string, body: Body<'/api/desk/mandates/{id}/cases'>): Promise<CaseView> {
    const { id } = await post('/api/desk/mandates/{id}/cases', { path: { id: mandateId }, body })
    return get('/api/desk/cases/{id}', { path: { id } })
  }

  async function send(): Promise<CaseView> {
    const materials = Object.entries(item.provided).map(([k, provided]) => ({
      key: k,
      provided,
      ...(provided === 'SHARED' && item.checks[k]),
    }))
    const filled = Object.fromEntries(Object.entries(item.form).filter(([, v]) => v.trim() !== ''))
    const by = person.representative ? { representative: representativeRequest(person.representative) } : {}
    const despite = item.despite.trim() ? { despite: item.despite.trim() } : {}
    const again = item.again.trim() ? { again: item.again.trim() } : {}
    const who = { itemId: item.guide!.id, partyId: person.chosen!.id }
    const body = { ...who, form: filled, materials, key, ...by, ...despite, ...again }
    const made = person.mandateId ? await broughtBy(person.mandateId, body) : await post('/api/desk/cases', { body })
    show(made)
    return made
  }

  /** True when the case is registered and all its files are there; only taken in, it need not be whole. */
  async function register(toAccept = false): Promise<boolean> {
    if (busy.value) return false
    item.faults = {}
    problem.value = view.value ? '' : wantedFor(person.chosen, item.guide, item.form, toAccept).join('')
    if (problem.value) return false
    busy.value = true
    try {
      const made = view.value ?? (await send())
      if (Object.values(item.files).some((f) => f.length)) {
        await uploadFiles(made.id)
        show(await get('/api/desk/cases/{id}', { path: { id: made.id } }))
      }
      void refreshCounts()
      return true
    } catch (e) {
      problem.value = saidProblem(e)
      if (e instanceof Problem) item.faults = Object.fromEntries(e.errors.map((f) => [f.field, f.message]))
      return false
    } finally {
      busy.value = false
    }
  }

  const reset = () => {
    key = newKey()
    problem.value = ''
  }
  watch(
    () => [person.chosen?.id, item.guide?.id],
    () => (problem.value = ''),
  )

  return { busy, problem, register, reset }
}
