import { reactive, ref, watch } from 'vue'
import { Problem } from '@/api/client'
import type { AgentOrderView } from '@/api/contract'
import type { Body } from '@/api/typed'
import { tidyPhone } from '@/ui/typed'
import { contactFault, isDay } from '../apply/formRules'
import type { Fault } from '../parts/useFaults'
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
  const faults = ref<Fault[]>([])
  const busy = ref(false)
  let key = newKey()
  let tried: (() => Fault[]) | null = null
  watch(form, (now) => {
    remember(KEPT, now)
    // What was put right is no longer said to be wrong; nothing new is said before the next press.
    const still = tried?.().map((f) => f.target)
    if (still) faults.value = faults.value.filter((f) => still.includes(f.target))
  })

  /** All at once, in the order of the page; the server has the last word. */
  function wrong(regionCode: string, itemId: string | null): Fault[] {
    const family = form.who === 'family'
    const phone = tidyPhone(form.phone)
    const day = !!form.wantedOn && !(/^\d{4}-\d{2}-\d{2}$/.test(form.wantedOn) && isDay(form.wantedOn))
    const found: [boolean, string, string][] = [
      [family && !form.relation.trim(), 'relation', '请填写他是您的什么人'],
      [family && !form.name.trim(), 'name', '请填写他的姓名'],
      [!!phone && !!contactFault(phone), 'phone', contactFault(phone) ?? ''],
      [!regionCode, 'regionCode', '请选择住在哪个村（社区）'],
      [form.kind === 'HOME_VISIT' && !form.address.trim(), 'address', '请填写上门的地址'],
      [!itemId && !form.wish.trim(), 'wish', '请写要办什么事'],
      [day, 'wantedOn', '请填完整的年、月、日，这一天要真有'],
    ]
    return found.filter(([is]) => is).map(([, field, message]) => ({ target: 'ask-' + field, message }))
  }

  async function send(
    regionCode: string,
    itemId: string | null,
    post: (body: Body<'/api/my/agent-orders'>) => Promise<AgentOrderView>,
  ): Promise<AgentOrderView | null> {
    if (busy.value) return null
    tried = () => wrong(regionCode, itemId)
    faults.value = tried()
    if (faults.value.length) return null
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
