import { watch } from 'vue'
import { onBeforeRouteLeave, useRoute, useRouter } from 'vue-router'
import { draftOf, type Draft } from './draft'

/** A page of an application that can still be changed; one already submitted shows its confirmation instead. */
export function useDraftPage(): { id: string; draft: Draft } {
  const id = String(useRoute().params.id)
  const router = useRouter()
  const draft = draftOf(id)
  watch(
    draft.load.data,
    (application) => {
      if (!application || ['DRAFT', 'AWAITING_SUPPLEMENT'].includes(application.status)) return
      void router.replace({ name: 'done', params: { id } })
    },
    { immediate: true },
  )
  onBeforeRouteLeave(() => void draft.flush())
  return { id, draft }
}
