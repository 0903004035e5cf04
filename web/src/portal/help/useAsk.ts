import { reactive, ref, watch } from 'vue'
import { Problem } from '@/api/client'
import type { AgentOrderView } from '@/api/contract'
import type { Body } from '@/api/typed'
import { newKey } from '@/ui/newKey'
import { forget, recall, remember } from '@/ui/storage'
import { problemOf } from '@/ui/problem'

const KEPT = 'ow.draft.ask'
const blank = () => ({
  kind: 'HOME_VISIT' as Body<'/api/my/agent-orders'>['kind'],
  who: 'me',
  relation: '',
  name: '',
  phone: '',
  address: '',
  wish: '',
  wantedOn: '',
  wantedPart: 'ANY' as Body<'/api/my/agent-orders'>['wantedPart'],
})

/** What was typed stays on the phone until it is sent, also when the village has to be chosen in between. */
export function useAsk() {
  const form = reactive({ ...blank(), ...recall<ReturnType<typeof blank>>(KEPT) })
  const faults = ref<{ target?: string; message: string }[]>([])
  const busy = ref(false)
  let key = newKey()
  watch(form, (now) => remember(KEPT, now))

  async function send(
    regionCode: string,
    itemId: string | null,
    post: (body: Body<'/api/my/agent-orders'>) => Promise<AgentOrderView>,
  ): Promise<AgentOrderView | null> {
    if (busy.value) return null
    faults.value = []
    if (!regionCode) {
      faults.value = [{ target: 'ask-regionCode', message: '请选择住在哪个村（社区）' }]
      return null
    }
    if (form.who === 'family' && !form.relation.trim()) {
      faults.value = [{ target: 'ask-relation', message: '请填写他是您的什么人' }]
      return null
    }
    busy.value = true
    try {
      const family = form.who === 'family'
      const sent = await post({
        kind: form.kind,
        relation: family ? form.relation : null,
        name: family ? form.name : null,
        phone: form.phone || null,
        address: form.address || null,
        itemId,
        wish: form.wish || null,
        regionCode,
        wantedOn: form.wantedOn || null,
        wantedPart: form.wantedPart,
        key,
      })
      key = newKey()
      forget(KEPT)
      return sent
    } catch (caught) {
      const problem = problemOf(caught)
      faults.value =
        problem instanceof Problem && problem.errors.length
          ? problem.errors.map((e) => ({ target: `ask-${e.field}`, message: e.message }))
          : [{ message: problem.detail }]
      return null
    } finally {
      busy.value = false
    }
  }

  return { form, faults, busy, send }
}
