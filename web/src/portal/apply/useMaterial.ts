import { onBeforeUnmount, ref, type Ref } from 'vue'
import { del, put as send } from '@/api/client'
import type { CaseMaterial } from '@/api/contract'
import { Cancelled, upload, type Upload } from '@/api/upload'
import { problemOf } from '@/ui/problem'
import { prepare, UnfitFile, type Prepared } from './photo'

const FILES = '/api/applications/{id}/materials/{key}/files'

/** What can be done with one material of an application: photograph, check, send, cancel, take back, exempt. */
export function useMaterial(application: string, material: Ref<CaseMaterial>, changed: (m: CaseMaterial) => void) {
  const path = () => ({ id: application, key: material.value.key })
  const phase = ref<'idle' | 'checking' | 'doubtful' | 'sending' | 'working'>('idle')
  const share = ref(0)
  const fault = ref('')
  const doubtful = ref('')
  let waiting: Prepared | null = null
  let queue: File[] = []
  let current: Upload<CaseMaterial> | null = null

  async function attempt(work: () => Promise<void>): Promise<void> {
    fault.value = ''
    try {
      await work()
    } catch (caught) {
      if (!(caught instanceof Cancelled))
        fault.value = caught instanceof UnfitFile ? caught.message : problemOf(caught).detail
    } finally {
      if (phase.value !== 'doubtful') phase.value = 'idle'
    }
  }

  async function transmit(ready: Prepared): Promise<void> {
    phase.value = 'sending'
    share.value = 0
    current = upload(FILES, { path: path() }, ready.blob, ready.name, (s) => (share.value = s))
    changed(await current.done)
    current = null
  }

  async function next(): Promise<void> {
    const file = queue.shift()
    if (!file) return
    phase.value = 'checking'
    const ready = await prepare(file)
    if (ready.blurred) {
      waiting = ready
      doubtful.value = URL.createObjectURL(ready.blob)
      phase.value = 'doubtful'
      return
    }
    await transmit(ready)
    await next()
  }

  /** The picture asked about is shown no longer. */
  function settle(): Prepared | null {
    const ready = waiting
    waiting = null
    if (doubtful.value) URL.revokeObjectURL(doubtful.value)
    doubtful.value = ''
    return ready
  }

  const add = (files: File[]) => {
    // Taken anew: what waits behind the blurred one still comes.
    queue = settle() ? [...files, ...queue] : [...files]
    return attempt(next)
  }
  const keepBlurred = () =>
    attempt(async () => {
      const ready = settle()
      if (ready) await transmit(ready)
      await next()
    })
  const dropBlurred = () => {
    settle()
    phase.value = 'idle'
    void attempt(next)
  }
  const cancel = () => {
    queue = []
    current?.cancel()
  }
  const remove = (file: string) =>
    attempt(async () => {
      phase.value = 'working'
      const left = await del('/api/applications/{id}/materials/{key}/files/{fileId}', {
        path: { ...path(), fileId: file },
      })
      const files = material.value.files.filter((f) => f.id !== file)
      changed(left ?? { ...material.value, files, provided: files.length ? 'UPLOADED' : 'NO' })
    })
  const mark = (provided: 'SHARED' | 'COMMITTED' | 'NO') =>
    attempt(async () => {
      phase.value = 'working'
      const answer = await send('/api/applications/{id}/materials/{key}', {
        path: path(),
        body: { provided },
      })
      changed(answer?.key ? answer : { ...material.value, provided })
    })

  onBeforeUnmount(() => {
    cancel()
    settle()
  })
  return { phase, share, fault, doubtful, add, keepBlurred, dropBlurred, cancel, remove, mark }
}
