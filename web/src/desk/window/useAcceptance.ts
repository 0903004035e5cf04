import { computed, nextTick, ref, watch } from 'vue'
import { put } from '@/api/client'
import type { Act, ActRequest, ActView } from '@/api/contract'
import { emptyDraft, legalActs, requestFor } from '../case/acts'
import { useCase } from '../case/useCase'
import { saidProblem } from '@/ui/problem'
import { allOnPaper, asksNothing, barredWhy, mainAct, mayFollow, stillMissing } from './acceptance'
import { useDrafts } from './useDrafts'
import { useItem } from './useItem'
import { usePerson } from './usePerson'
import { useRegistration } from './useRegistration'

/** The whole page of the window: person, item and materials, then one key for the outcome. */
export function useAcceptance(focus: { item: () => void; field: () => void; person: () => void }) {
  const person = usePerson(() => focus.item())
  const item = useItem(() => focus.field())
  const one = useCase()
  const registration = useRegistration(person.state, item.state, one.view, one.show)
  watch(
    () => [person.state.chosen?.id, item.state.guide?.id],
    ([party]) => !one.view.value && void item.standing(party ?? null),
  )
  const drafts = useDrafts(person.state, item, () => one.view.value !== null)
  watch(one.view, (view) => view && drafts.done())
  const doing = ref<ActView | null>(null)
  const said = ref('')
  const working = ref(false)

  const listed = computed(() => one.view.value?.materials ?? item.state.guide?.materials ?? [])
  const had = (key: string): boolean => {
    const taken = one.view.value?.materials.find((m) => m.key === key)
    return taken ? taken.provided !== 'NO' : item.state.provided[key] !== 'NO' || !!item.state.files[key]?.length
  }
  const missing = computed(() => stillMissing(listed.value, had))
  const following = computed(() =>
    (one.view.value?.status ?? 'SUBMITTED') === 'SUBMITTED' ? mayFollow(listed.value, had) : [],
  )
  const barred = computed(() => barredWhy(one.view.value?.acts ?? []))
  const main = computed(() => mainAct(one.view.value?.acts ?? []))
  const others = computed(() => legalActs(one.view.value?.acts ?? []).filter((a) => a.act !== main.value?.act))

  /** Before registering it is only ticked; afterwards each missing material is written down at once. */
  async function paperForAll(): Promise<void> {
    const view = one.view.value
    if (!view) {
      if (item.state.guide) item.state.provided = allOnPaper(item.state.guide.materials, item.state.provided)
      return
    }
    const wanted = view.materials.filter((m) => m.necessity === 'REQUIRED' && m.provided === 'NO')
    try {
      for (const m of wanted)
        await put('/api/desk/cases/{id}/materials/{key}', {
          path: { id: view.id, key: m.key },
          body: { provided: 'PAPER' },
        })
      if (wanted.length) await one.load(view.id, true)
    } catch (e) {
      registration.problem.value = saidProblem(e)
    }
  }

  async function startAct(act: ActView): Promise<void> {
    if (!asksNothing(act)) {
      doing.value = act
      return
    }
    const view = one.view.value!
    if (await perform(act.act, requestFor(act, emptyDraft(act, view), view.version))) await after(act.act)
  }

  const sending = ref(false)
  async function perform(act: Act, request: ActRequest): Promise<boolean> {
    sending.value = true
    let done = false
    try {
      return (done = await one.perform(act, request))
    } finally {
      sending.value = false
      /* Refused: the dialog is still there, and so is the person. */
      if (!done) ahead.value = null
    }
  }

  /** What is finished at once is handed over at once. */
  async function after(act: Act): Promise<void> {
    doing.value = null
    said.value = `已办：现在是「${one.view.value?.statusName ?? ''}」`
    if (ahead.value !== null) next()
    else if (act === 'FINISH_AT_ONCE' && main.value?.act === 'DELIVER') doing.value = main.value
  }

  /** One key from filled page to outcome: registers first when that has not been done. */
  async function finish(): Promise<void> {
    if (working.value || doing.value) return
    working.value = true
    said.value = ''
    try {
      if (!(await registration.register(!missing.value.length))) return
      if (missing.value.length) said.value = `还缺：${missing.value.join('、')}。可以一次告知补正。`
      else if (main.value) await startAct(main.value)
      else said.value = barred.value
    } catch (e) {
      registration.problem.value = saidProblem(e)
    } finally {
      working.value = false
      if (ahead.value !== null) next()
    }
  }

  /** Null: nobody is ahead of the program. Else what was typed since F4, while the act before was still being sent. */
  const ahead = ref<string | null>(null)

  /** What is half filled in is put aside; what is being sent is waited for. The keys struck meanwhile are not lost. */
  function next(): void {
    ahead.value ??= ''
    if (sending.value || working.value || registration.busy.value) return
    const asideNow = drafts.putAside()
    person.reset()
    item.reset()
    registration.reset()
    one.show(null)
    doing.value = null
    said.value = asideNow ? '刚才没填完的放到上面了，按 F6 接着填。' : ''
    void nextTick(() => {
      focus.person()
      person.state.typed = ahead.value ?? ''
      ahead.value = null
    })
  }

  /** 一键打印: all papers this visit has made. */
  const printing = ref<string[] | null>(null)
  function print(): void {
    const papers = (one.view.value?.documents ?? []).map((d) => d.id)
    if (papers.length) printing.value = papers
  }

  async function resume(id: string | undefined): Promise<void> {
    if (!id || working.value || sending.value) return
    if (one.view.value) next()
    await nextTick()
    await drafts.resume(id)
  }

  return {
    person,
    item,
    one,
    registration,
    doing,
    said,
    working,
    missing,
    following,
    barred,
    main,
    others,
    paperForAll,
    startAct,
    after,
    finish,
    next,
    perform,
    ahead,
    sending,
    drafts,
    resume,
    printing,
    print,
  }
}

export type Acceptance = ReturnType<typeof useAcceptance>
