import { ref } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { leaveOldAddress } from '@/ui/oldAddress'
import { routes } from './routes'
import { isCitizen, isRealNamed, whoAmI } from './session'

leaveOldAddress()

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, from, saved) => (saved ? onceThere(saved) : to.path === from.path ? undefined : { top: 0 }),
})

/** Back to where one was, as soon as the page is long enough again. */
async function onceThere<T extends { top: number }>(place: T): Promise<T> {
  for (let i = 0; i < 60 && document.documentElement.scrollHeight < place.top + window.innerHeight; i++)
    await new Promise((done) => setTimeout(done, 50))
  return place
}

window.addEventListener('hashchange', () => leaveOldAddress((there) => void router.replace(there)))

router.beforeEach(async (to) => {
  if (!to.meta.needs) return true
  try {
    await whoAmI()
  } catch {
    // No network: open the page, which says so and offers to try again.
    return true
  }
  const next = { next: to.fullPath }
  if (!isCitizen.value) return { name: 'sign-in', query: next }
  if (to.meta.needs === 'real-name' && !isRealNamed.value) return { name: 'real-name', query: next }
  return true
})

/** The address of a page whose code did not arrive: no network, or a newer version stands on the server. */
export const unopened = ref<string | null>(null)
router.onError((_error, to) => (unopened.value = to.fullPath))
router.afterEach((to, from) => {
  unopened.value = null
  // Until the page says its own.
  if (to.path !== from.path) document.title = '一窗·政务服务'
})

/** Only ever back into this portal: `next` comes from the address, which anybody can write. */
export const safeNext = (next: unknown): string =>
  typeof next === 'string' && next.startsWith('/') && !next.startsWith('//') ? next : '/'
