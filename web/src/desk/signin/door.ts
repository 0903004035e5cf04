import { me } from '../session'

/** Where somebody goes next who has just signed in: first what still stands before him, then where he wanted to go. */
export function afterSignIn(next: unknown): string {
  if (me.value?.door?.secondStep) return '/second-step'
  if (me.value?.mustChangePassword) return '/password'
  return typeof next === 'string' && next.startsWith('/') ? next : '/'
}
