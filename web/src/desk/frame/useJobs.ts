import { computed, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import { type Job } from '../jobs'
import { jobAt, jobsFor, wheelFor } from '../myJobs'
import { staff } from '../session'
import { goneTo, inOrder } from './useMost'

/** Where somebody is among his jobs. A case belongs to the job it was opened from. */
export function useJobs() {
  const route = useRoute()
  const roles = computed(() => staff.value?.posts.map((p) => p.role) ?? [])
  const jobs = computed(() => inOrder(jobsFor(roles.value)))
  const wheel = computed(() => wheelFor(roles.value))
  const last = ref<string | null>(null)
  const here = computed<Job | null>(
    () =>
      jobAt(route.path, [...jobs.value, ...wheel.value]) ?? jobs.value.find((job) => job.name === last.value) ?? null,
  )
  watch(
    () => route.path,
    (path) => {
      const now = jobAt(path, jobs.value)
      if (now && now.name !== last.value) goneTo(now.name)
      last.value = now ? now.name : path.startsWith('/cases/') ? last.value : null
    },
    { immediate: true },
  )
  /** The pages of the job, where one of them is open. */
  const tabs = computed(() => {
    const pages = here.value?.pages ?? []
    return pages.length > 1 && pages.some((p) => p.to === route.path) ? pages : []
  })
  return { roles, jobs, here, tabs }
}
