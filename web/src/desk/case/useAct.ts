import { computed, ref, type Ref, watch } from 'vue'
import { post } from '@/api/client'
import type { Act, ActRequest, ActView, CaseView } from '@/api/contract'
import { saidProblem } from '@/ui/problem'
import { emptyDraft, lacking, requestFor, type ActDraft } from './acts'

const WHILE_TYPING = 600

/** One act being filled in: its draft, what it lacks, the document it would make, and the sending. */
export function useAct(
  act: Ref<ActView | null>,
  view: Ref<CaseView | null>,
  drafts: () => Map<Act, ActDraft>,
  perform: (act: Act, request: ActRequest) => Promise<boolean>,
) {
  const draft = ref<ActDraft | null>(null)
  const problem = ref('')
  const asked = ref(false)
  const busy = ref(false)
  const preview = ref('')
  let turn = 0
  let timer = 0

  const missing = computed(() => (act.value && draft.value ? lacking(act.value, draft.value) : []))

  /** Who hands over knows to whom; where the name may not be shown whole, the server completes it on the paper. */
  async function nameInFull(of: CaseView, into: ActDraft): Promise<void> {
    if (into.receiverName !== of.party.name || !of.party.name.includes('*')) return
    try {
      const { name } = await post('/api/desk/cases/{id}/signatory', { path: { id: of.id } })
      if (into.receiverName === of.party.name) into.receiverName = name
    } catch {
      // The masked name stays.
    }
  }

  function start(now: ActView | null): void {
    problem.value = ''
    preview.value = ''
    asked.value = false
    if (!now || !view.value) return
    draft.value = drafts().get(now.act) ?? emptyDraft(now, view.value)
    drafts().set(now.act, draft.value)
    if (now.needs.includes('SIGNATURE')) void nameInFull(view.value, draft.value)
  }
  watch(act, start, { immediate: true })

  async function readPreview(): Promise<void> {
    if (!act.value?.document || !draft.value || !view.value) return
    asked.value = true
    problem.value = ''
    if (missing.value.length) return
    const mine = ++turn
    try {
      const answer = await post('/api/desk/cases/{id}/acts/{act}/preview', {
        path: { id: view.value.id, act: act.value.act },
        body: requestFor(act.value, draft.value, view.value.version),
      })
      if (mine === turn) preview.value = answer.html
    } catch (e) {
      if (mine === turn) problem.value = saidProblem(e)
    }
  }

  /* Where the document matters most it is shown without asking, as soon as all it needs is there, and kept up with. */
  watch(
    [act, draft],
    () => {
      window.clearTimeout(timer)
      if (!act.value?.danger || missing.value.length) return
      timer = window.setTimeout(() => void readPreview(), preview.value ? WHILE_TYPING : 0)
    },
    { deep: true, immediate: true },
  )

  async function send(): Promise<boolean> {
    if (!act.value || !draft.value || !view.value || busy.value) return false
    asked.value = true
    problem.value = ''
    if (missing.value.length) return false
    busy.value = true
    try {
      return await perform(act.value.act, requestFor(act.value, draft.value, view.value.version))
    } catch (e) {
      problem.value = saidProblem(e)
      return false
    } finally {
      busy.value = false
    }
  }

  return { draft, problem, asked, busy, preview, missing, readPreview, send }
}
