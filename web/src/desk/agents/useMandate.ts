import { computed, reactive, ref } from 'vue'
import { post, Problem } from '@/api/client'
import type { MandateView, PartyView } from '@/api/contract'
import { paperRequest, type TypedPaper } from '@/ui/identity'
import { newKey } from '@/ui/newKey'
import { localDay } from '../format'
import { saidProblem } from '@/ui/problem'

/** Whose mandate, as far as the page knows already; an agent named here is one for whom the window writes. */
export interface MandateFor {
  name?: string
  regionCode?: string
  partyId?: string | null
  itemId?: string | null
  agentId?: string | null
  /** Whom the principal reads that he entrusts, when that is clear already. */
  holder?: string
}
export interface Holder {
  who: 'AGENT' | 'KIN'
  agentId: string
  name: string
  card: TypedPaper
  phone: string
  relation: string
}
const emptyPaper = (): TypedPaper => ({ paper: 'RESIDENT_ID', idNumber: '', birthDate: '' })
type How = 'SIGNED' | 'PHOTOGRAPHED'

/** One mandate on the way to being signed: the principal and, when it is one of the family, the holder are registered first. */
export function useMandate(props: MandateFor & { atWindow?: boolean }, given: (m: MandateView) => void) {
  const form = reactive({
    name: props.name ?? '',
    card: emptyPaper(),
    phone: '',
    regionCode: props.regionCode ?? '',
    only: false,
    /* What else it is for, where no item is given: nothing chosen is everything. */
    items: [] as { id: string; name: string }[],
    until: localDay(364),
    how: 'SIGNED' as How,
    picture: '',
    holder: { who: 'KIN', agentId: '', name: '', card: emptyPaper(), phone: '', relation: '' } as Holder,
  })
  const faults = ref<Record<string, string>>({})
  const problem = ref('')
  const busy = ref(false)
  const unknown = computed(() => !props.partyId)
  const key = newKey()

  /* Where the principal lives is known here; where a son of his lives is not. */
  const register = (name: string, card: TypedPaper, phone: string, regionCode?: string): Promise<PartyView> =>
    post('/api/desk/parties', {
      body: {
        kind: 'PERSON',
        name,
        ...paperRequest(card),
        phone: phone || undefined,
        regionCode,
      },
    })

  async function principal(): Promise<string> {
    return props.partyId ?? (await register(form.name, form.card, form.phone, form.regionCode || undefined)).id
  }

  /** Faults of the holder's card are told at the holder's fields, not at the principal's. */
  async function holder(): Promise<Record<string, string | null>> {
    if (!props.atWindow) return { agentId: props.agentId ?? null }
    const h = form.holder
    if (h.who === 'AGENT') return { agentId: h.agentId || null }
    try {
      return { holderId: (await register(h.name, h.card, h.phone)).id, relation: h.relation }
    } catch (e) {
      if (e instanceof Problem) faults.value = namedFor('holder', e)
      throw e
    }
  }

  const namedFor = (prefix: string, e: Problem): Record<string, string> =>
    Object.fromEntries(e.errors.map((f) => [prefix + f.field, f.message]))

  async function give(): Promise<void> {
    if (busy.value) return
    problem.value = ''
    const unnamed = props.atWindow && form.holder.who === 'AGENT' && !form.holder.agentId
    const nothing = form.only && !props.itemId && !form.items.length
    faults.value = {
      ...(unnamed && { agentId: '请选择委托给哪位代办员。' }),
      ...(nothing && { itemIds: '请选择委托办哪些事，或改选“各种事项”。' }),
    }
    if (unnamed || nothing) return
    busy.value = true
    try {
      const principalId = await principal()
      const mandate = await post('/api/desk/mandates', {
        body: {
          principalId,
          ...(await holder()),
          regionCode: form.regionCode,
          itemIds: form.only ? (props.itemId ? [props.itemId] : form.items.map((item) => item.id)) : [],
          validUntil: form.until,
          how: form.how,
          picture: form.picture,
          key,
        },
      })
      given(mandate)
    } catch (e) {
      problem.value = saidProblem(e)
      if (e instanceof Problem && !Object.keys(faults.value).length) faults.value = namedFor('', e)
    } finally {
      busy.value = false
    }
  }

  function choose(how: How): void {
    form.how = how
    form.picture = ''
  }

  return { form, faults, problem, busy, unknown, give, choose }
}
