import { onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import { get, post, Problem } from '@/api/client'
import type { KnownDevice } from '@/api/contract'

const EVERY = 30_000
const SOON = 5_000

/** A machine of the hall says every half minute that it lives, and learns where it stands. */
export function useDevice(code: string, voice: () => boolean | null = () => null) {
  const known = shallowRef<KnownDevice | null>(null)
  /** Why it is none of this hall's: that does not mend itself. */
  const refused = ref('')
  let timer = 0

  async function hello(): Promise<void> {
    window.clearTimeout(timer)
    let wait = EVERY
    try {
      // A page that has asked nothing yet has no token to send with what it says.
      if (!known.value) await get('/api/config')
      known.value = await post('/api/devices/hello', { body: { code, voice: voice() } })
      refused.value = ''
    } catch (e) {
      refused.value = e instanceof Problem && e.status === 404 ? e.detail : ''
      wait = known.value ? EVERY : SOON
    }
    timer = window.setTimeout(() => void hello(), wait)
  }
  onMounted(() => void hello())
  onBeforeUnmount(() => window.clearTimeout(timer))
  return { known, refused, hello }
}
