import { watch } from 'vue'
import { onBeforeRouteLeave, useRoute, useRouter } from 'vue-router'
import { get } from '@/api/client'
import { draftOf, type Draft } from './draft'
import { whenElsewhere } from './otherTabs'

const CHANGEABLE: string[] = ['DRAFT', 'AWAITING_SUPPLEMENT']

/** A page of an application that can still be changed; one already submitted shows its confirmation instead. */
export function useDraftPage(): { id: string; draft: Draft } {
  const id = String(useRoute().params.id)
  const router = useRouter()
  const draft = draftOf(id)
  watch(
    draft.load.data,
    (application) => {
      if (!application || CHANGEABLE.includes(application.status)) return
      void router.replace({ name: 'done', params: { id } })
    },
    { immediate: true },
  )
  whenElsewhere(id, () => void recheck())
  async function recheck(): Promise<void> {
    const now = await get('/api/applications/{id}', { path: { id } }).catch(() => null)
    // Only where it stands: what is being typed here is not touched.
    if (now && !CHANGEABLE.includes(now.status)) draft.load.data.value = now
  }
  onBeforeRouteLeave(() => void draft.flush())
  return { id, draft }
}
