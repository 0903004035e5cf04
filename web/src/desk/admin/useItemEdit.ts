import { computed, ref } from 'vue'
import { get, post, Problem, put } from '@/api/client'
import { saidProblem } from '@/ui/problem'
import type { LoadState } from '@/ui/usePaged'
import type { ItemDraft } from '@/api/contract'
import { emptyItem } from './itemForm'

/** An item being edited; whether anything is unsaved is seen by comparing with what was read. */
export function useItemEdit() {
  const item = ref<ItemDraft | null>(null)
  const state = ref<LoadState>('loading')
  const problem = ref('')
  const faults = ref<string[]>([])
  const said = ref('')
  const busy = ref(false)
  const asRead = ref('')
  const dirty = computed(() => item.value !== null && JSON.stringify(item.value) !== asRead.value)

  function show(read: ItemDraft): void {
    item.value = { ...emptyItem(), ...read }
    asRead.value = JSON.stringify(item.value)
    state.value = 'ready'
  }

  async function load(id: string): Promise<void> {
    state.value = 'loading'
    try {
      show(id === 'new' ? emptyItem() : await get('/api/admin/items/{id}', { path: { id } }))
    } catch (e) {
      problem.value = saidProblem(e)
      state.value = 'failed'
    }
  }

  async function attempt(work: () => Promise<void>): Promise<boolean> {
    busy.value = true
    problem.value = said.value = ''
    faults.value = []
    try {
      await work()
      return true
    } catch (e) {
      problem.value = saidProblem(e)
      if (e instanceof Problem) faults.value = e.errors.map((f) => f.message).filter((m) => m !== e.detail)
      return false
    } finally {
      busy.value = false
    }
  }

  const save = () =>
    attempt(async () => {
      const now = item.value!
      show(
        now.id
          ? await put('/api/admin/items/{id}', { path: { id: now.id }, body: now })
          : await post('/api/admin/items', { body: now }),
      )
      said.value = '已保存。'
    })

  const offer = (version: number) =>
    attempt(async () => {
      await post('/api/admin/items/{id}/offer', { path: { id: item.value!.id! }, body: { version } })
      show(await get('/api/admin/items/{id}', { path: { id: item.value!.id! } }))
      said.value = '已上线：手机、窗口、大屏现在都是这一版。'
    })

  const suspend = (reason: string) =>
    attempt(async () => {
      await post('/api/admin/items/{id}/suspend', { path: { id: item.value!.id! }, body: { reason } })
      show(await get('/api/admin/items/{id}', { path: { id: item.value!.id! } }))
      said.value = '已暂停。'
    })

  return { item, state, problem, faults, said, busy, dirty, load, save, offer, suspend }
}
