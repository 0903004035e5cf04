import { computed, ref } from 'vue'
import { get, onSignedOut, poll, post } from '@/api/client'
import type { ChallengeAnswer, Me, Role, SecondStepWay } from '@/api/contract'

/** Who sits at this desk. `null` until asked. */
export const me = ref<Me | null>(null)
export const staff = computed(() => (me.value?.kind === 'STAFF' ? me.value.staff : null))

/** Set while the session has run out and the person is asked to sign in again over the page. */
export const askingAgain = ref(false)

let answer: ((signedIn: boolean) => void) | null = null
let waiting: Promise<boolean> | null = null
const NAME = 'desk.username'

export const hasRole = (...roles: Role[]): boolean =>
  (staff.value?.posts ?? []).some((post) => roles.includes(post.role))

export async function loadMe(): Promise<Me> {
  me.value = await get('/api/me')
  return me.value
}

/** Somebody went or came back: one's posts may have changed while the page stood open. */
export async function refreshMe(): Promise<void> {
  const now = await poll('/api/me').catch(() => null)
  if (now?.signedIn) me.value = now
}

/** Whom one stands in for today, and in which posts: 「李四（审批人）」. */
export const standsFor = computed(() =>
  (staff.value?.posts ?? []).flatMap((p) => (p.standsFor ? [`${p.standsFor}（${p.roleName}）`] : [])),
)

/** Signs in, and asks who one is afterwards: that request also brings the fresh CSRF cookie. */
export async function signIn(username: string, password: string, challenge?: ChallengeAnswer): Promise<Me> {
  await post('/api/staff/sign-in', { body: { username: username.trim(), password, challenge: challenge ?? null } })
  sessionStorage.setItem(NAME, username.trim())
  return loadMe()
}

export const lastUsername = (): string => sessionStorage.getItem(NAME) ?? ''

export const sendSecondStepCode = (): Promise<void> => post('/api/staff/second-step/sms')

/** The session is another one afterwards; see `signIn`. */
export async function passSecondStep(way: SecondStepWay, code: string): Promise<Me> {
  await post('/api/staff/second-step', { body: { way, code } })
  return loadMe()
}

export async function confirmEnrolment(code: string): Promise<Me> {
  await post('/api/staff/second-step/enrolment/code', { body: { code } })
  return loadMe()
}

export async function changePassword(oldPassword: string, newPassword: string): Promise<Me> {
  await post('/api/staff/password', { body: { oldPassword, newPassword } })
  return loadMe()
}

/** Leaves, and loads the page anew so that nothing of this person's work stays in memory for the next one. */
export async function signOut(): Promise<void> {
  await post('/api/sign-out').catch(() => undefined)
  sessionStorage.clear()
  location.assign('/desk/sign-in')
}

/** Several requests may meet the end of the session at once: they all wait for one answer. */
export function askOverThePage(): void {
  onSignedOut(() => {
    if (!staff.value) return Promise.resolve(false)
    askingAgain.value = true
    waiting ??= new Promise<boolean>((resolve) => (answer = resolve))
    return waiting
  })
}

export function finishAsking(signedIn: boolean): void {
  askingAgain.value = false
  waiting = null
  answer?.(signedIn)
  answer = null
}
