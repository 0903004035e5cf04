import { reactive } from 'vue'
import { post } from '@/api/client'
import type { IdCard } from '@/api/bridge'
import type { PartyView, RegisterParty } from '@/api/contract'
import { asksBirthDate, type PersonPaper } from '@/ui/identity'
import { useSave } from '../useSave'
import { localDay } from '../format'
import { saidProblem } from '@/ui/problem'
import type { RepresentativeTyped } from './representative'
import { clueFault, kindOf, likelyPaper, paperClueOf } from './acceptance'

export interface PersonState {
  typed: string
  found: PartyView[]
  chosen: PartyView | null
  registering: RegisterParty | null
  correcting: boolean
  /** On which mandate somebody else stands here for them; empty when it is they themselves. */
  mandateId: string
  /** A guardian or one of the family who stands here with the papers of both. */
  representative: RepresentativeTyped | null
  searching: boolean
  problem: string
  /** What the registration changed, and what it left as it was. */
  said: string
}

const FIELDS = ['name', 'paper', 'idNumber', 'birthDate', 'phone', 'address', 'legalPerson', 'correction']

const birthMissing = ({ kind, paper, idNumber, birthDate }: RegisterParty): boolean =>
  kind === 'PERSON' &&
  !birthDate &&
  asksBirthDate({ paper: (paper ?? 'RESIDENT_ID') as PersonPaper, idNumber: idNumber ?? '' })

export const startOfPerson = (): PersonState => ({
  typed: '',
  found: [],
  chosen: null,
  registering: null,
  correcting: false,
  mandateId: '',
  representative: null,
  searching: false,
  problem: '',
  said: '',
})

/** The left column: find the person by what is on the card, or register them. */
export function usePerson(onChosen: () => void) {
  const state = reactive<PersonState>(startOfPerson())
  const { faults, problem: unsaved, clear, save } = useSave()
  let asked = ''

  function choose(party: PartyView): void {
    state.chosen = party
    state.said = ''
    state.mandateId = ''
    state.representative = null
    state.registering = null
    state.correcting = false
    state.found = []
    onChosen()
  }

  function register(): void {
    clear()
    state.problem = ''
    const clue = paperClueOf(state.typed)
    const idNumber = clue && 'idNumber' in clue ? clue.idNumber : ''
    const phone = clue && 'phone' in clue ? clue.phone : ''
    const kind = idNumber ? kindOf(idNumber) : 'PERSON'
    state.registering = { kind, name: '', paper: likelyPaper(idNumber), idNumber, birthDate: '', phone, address: '' }
  }

  /** The card says otherwise than what is registered: a new name needs a reason. */
  function correct(): void {
    const known = state.chosen
    if (!known) return
    register()
    state.registering = {
      ...state.registering!,
      kind: known.kind,
      name: known.name,
      paper: known.paper,
      correction: '',
    }
    state.correcting = true
    state.chosen = null
  }

  async function find(): Promise<void> {
    const clue = paperClueOf(state.typed)
    if (!clue) {
      state.problem = '请输入完整的证件号码（或信用代码），或者 11 位手机号。'
      return
    }
    state.problem = clueFault(clue, localDay())
    if (state.problem) return
    const key = JSON.stringify(clue)
    if (state.searching && asked === key) return
    asked = key
    state.searching = true
    try {
      const { items } = await post('/api/desk/parties/find', { body: clue })
      if (asked !== key) return
      state.found = items
      if (items.length === 1) choose(items[0]!)
      else if (!items.length) register()
    } catch (e) {
      state.problem = saidProblem(e)
    } finally {
      if (asked === key) state.searching = false
    }
  }

  /** Whose card lies on the reader; who is not known yet is registered as it stands there. */
  async function findByCard(card: IdCard): Promise<void> {
    state.typed = card.idNumber
    await find()
    if (!state.registering || state.correcting) return
    Object.assign(state.registering, { name: card.name, address: card.address ?? '' })
  }

  async function saveNew(): Promise<void> {
    if (!state.registering) return
    // The Enter of a card reader, or of who typed the last digit, comes after the form has opened.
    if (!state.correcting && !state.registering.name?.trim()) return
    clear()
    state.problem = ''
    if (!state.correcting && birthMissing(state.registering)) {
      faults.value = { birthDate: '这种证件的号码里没有出生日期，请照证件填写。' }
      return
    }
    const { paper, birthDate, ...rest } = state.registering
    const shown = rest.kind === 'PERSON' ? { ...rest, paper, birthDate } : rest
    const filled = Object.entries(shown).filter(([, v]) => v)
    await save(FIELDS, async () => {
      const registered = await post('/api/desk/parties', { body: Object.fromEntries(filled) })
      choose(registered)
      state.said = registered.known ? registered.said : ''
    })
    state.problem = unsaved.value
  }

  const reset = () => {
    asked = ''
    Object.assign(state, startOfPerson())
  }
  return { state, faults, find, findByCard, register, correct, saveNew, choose, reset }
}
