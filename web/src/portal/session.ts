import { computed, ref } from 'vue'
import { get, onActing, post } from '@/api/client'
import type { Me } from '@/api/contract'
import { forgetAll } from '@/ui/storage'
import { region } from './settings'

/** Who is using the portal. Asked once; the answer changes by signing in and out. */
export const me = ref<Me | null>(null)
export const isCitizen = computed(() => me.value?.signedIn === true && me.value.kind === 'CITIZEN')
export const isRealNamed = computed(() => isCitizen.value && me.value?.realNamed === true)

onActing(() => (isCitizen.value ? (me.value?.acting?.partId ?? 'self') : null))

let asking: Promise<Me> | null = null

export function whoAmI(): Promise<Me> {
  if (me.value) return Promise.resolve(me.value)
  asking ??= get('/api/me')
    .then((answer) => (me.value = answer))
    .finally(() => (asking = null))
  return asking
}

export async function signOut(): Promise<void> {
  await post('/api/sign-out')
  // The phone may be shared: nothing typed stays behind.
  forgetAll('ow.draft.')
  forgetAll('ow.submit.')
  // The next person is asked where he lives, and not sent to the village of this one.
  forgetAll('ow.region')
  region.value = null
  me.value = await get('/api/me')
}

/** The sign-in dialog over a form, when a session has run out: one question, however many requests wait for it. */
export const signInOpen = ref(false)
let waiting: Promise<boolean> | null = null
let answer: ((signedIn: boolean) => void) | null = null

export function askToSignIn(): Promise<boolean> {
  waiting ??= new Promise<boolean>((resolve) => {
    answer = resolve
    signInOpen.value = true
  }).finally(() => {
    waiting = null
    signInOpen.value = false
  })
  return waiting
}

export function answerSignIn(signedIn: boolean): void {
  answer?.(signedIn)
}
