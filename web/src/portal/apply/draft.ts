import { reactive, ref, watch, type Ref } from 'vue'
import { get, patch } from '@/api/client'
import type { Application, CaseMaterial } from '@/api/contract'
import { chineseDay } from '@/ui/dates'
import { forget, recall, remember } from '@/ui/storage'
import { problemOf } from '@/ui/problem'
import { useLoad, type Load } from '@/ui/useLoad'
import { formatFault, tidyAnswer } from './formRules'

/** Of what was typed: with the server, on its way there, on this phone alone, or not yet right. */
export type Saving = 'saved' | 'saving' | 'kept' | 'wrong'

/**
 * One application being filled in. Every answer is on the phone at once and on the server soon after; what the server
 * has not confirmed stays on the phone, so a lost session, network or battery loses nothing.
 */
export interface Draft {
  load: Load<Application>
  answers: Record<string, string>
  saving: Ref<Saving>
  restored: Ref<boolean>
  refused: Ref<Record<string, string>>
  answer: (key: string, value: string) => void
  flush: () => Promise<void>
  put: (material: CaseMaterial) => void
}

const PAUSE = 800
const open = new Map<string, Draft>()

export function draftOf(id: string): Draft {
  const known = open.get(id)
  if (known && known.load.phase.value !== 'failed') return known
  const made = makeDraft(id)
  open.set(id, made)
  return made
}

export function closeDraft(id: string): void {
  open.delete(id)
  forget('ow.draft.' + id)
}

export function makeDraft(id: string): Draft {
  const memory = 'ow.draft.' + id
  const load = useLoad(() => get('/api/applications/{id}', { path: { id } }))
  const answers = reactive<Record<string, string>>({})
  const saving = ref<Saving>('saved')
  const restored = ref(false)
  const refused = ref<Record<string, string>>({})
  let pending: Record<string, string> = recall<Record<string, string>>(memory) ?? {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null

  watch(load.data, (application) => {
    if (!application) return
    Object.assign(answers, application.form, pending)
    if (!Object.keys(pending).length) return
    restored.value = true
    void flush()
  })

  function mirror(): void {
    if (Object.keys(pending).length) remember(memory, pending)
    else forget(memory)
  }

  function answer(key: string, value: string): void {
    answers[key] = value
    pending[key] = value
    refused.value = Object.fromEntries(Object.entries(refused.value).filter(([k]) => k !== key))
    mirror()
    saving.value = 'saving'
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), PAUSE)
  }

  /** Only well-formed answers travel; a half-typed number waits on the phone. */
  function ready(): Record<string, string> {
    const today = chineseDay(new Date())
    const fields = load.data.value?.fields ?? []
    const sent = fields.flatMap((f) => {
      const typed = pending[f.key]
      return typed === undefined || formatFault(f, typed, today) ? [] : [[f.key, tidyAnswer(f, typed)] as const]
    })
    return Object.fromEntries(sent)
  }

  async function send(): Promise<void> {
    const form = ready()
    if (!Object.keys(form).length) {
      saving.value = Object.keys(pending).length ? 'wrong' : 'saved'
      return
    }
    saving.value = 'saving'
    const typed = { ...pending }
    try {
      await patch('/api/applications/{id}', { path: { id }, body: { form } })
      pending = Object.fromEntries(Object.entries(pending).filter(([k, v]) => !(k in form) || v !== typed[k]))
      saving.value = Object.keys(pending).length ? 'wrong' : 'saved'
    } catch (caught) {
      const named = problemOf(caught).errors.map((e) => [e.field.replace(/^form\./, ''), e.message])
      refused.value = { ...refused.value, ...Object.fromEntries(named) }
      saving.value = named.length ? 'wrong' : 'kept'
    }
    mirror()
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (running) await running
    running = send().finally(() => (running = null))
    return running
  }

  function put(material: CaseMaterial): void {
    const application = load.data.value
    if (!application) return
    const materials = application.materials.map((m) => (m.key === material.key ? material : m))
    load.data.value = { ...application, materials }
  }

  return { load, answers, saving, restored, refused, answer, flush, put }
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') for (const draft of open.values()) void draft.flush()
})
