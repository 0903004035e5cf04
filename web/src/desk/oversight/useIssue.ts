import { reactive, ref, watch } from 'vue'
import { get, post, Problem } from '@/api/client'
import type { SupervisionView, TargetPerson, TargetUnit } from '@/api/contract'
import { newKey } from '@/ui/newKey'
import { saidProblem } from '@/ui/problem'

/** A supervision order being written: whom it can go to, and what the server says of it. */
export function useIssue(caseId: string | null, unitOfCase: string | null, nameOfUnit?: string) {
  const draft = reactive({ unitRegion: unitOfCase ?? '', staffId: '', content: '', days: 3 })
  const units = ref<TargetUnit[]>([])
  const people = ref<TargetPerson[]>([])
  const errors = ref<Record<string, string>>({})
  const problem = ref('')
  const busy = ref(false)
  const key = newKey()

  async function read<T>(asked: Promise<T>, into: (answer: T) => void): Promise<void> {
    try {
      into(await asked)
    } catch (e) {
      problem.value = saidProblem(e)
    }
  }
  void read(get('/api/desk/supervision-units'), (found) => {
    units.value = found
    /* Whoever has the case now; it can still be chosen otherwise. */
    const holder = found.length === 1 ? found[0] : found.find((unit) => unit.name === nameOfUnit)
    if (!draft.unitRegion && holder) draft.unitRegion = holder.regionCode
  })
  watch(
    () => draft.unitRegion,
    (unit) => {
      draft.staffId = ''
      people.value = []
      if (!unit) return
      const asked = get('/api/desk/supervision-units/{region}/people', { path: { region: unit } })
      void read(asked, (found) => (people.value = found))
    },
    { immediate: true },
  )

  async function issue(): Promise<SupervisionView | null> {
    busy.value = true
    problem.value = ''
    errors.value = {}
    try {
      return await post('/api/desk/supervision-orders', {
        body: {
          ...draft,
          caseId,
          staffId: draft.staffId || null,
          key,
        },
      })
    } catch (e) {
      problem.value = saidProblem(e)
      if (e instanceof Problem) errors.value = Object.fromEntries(e.errors.map((x) => [x.field, x.message]))
      return null
    } finally {
      busy.value = false
    }
  }
  return { draft, units, people, errors, problem, busy, issue }
}
