import { ElMessage } from 'element-plus'
import { createRouter, createWebHistory } from 'vue-router'
import { leaveOldAddress } from '@/ui/oldAddress'
import { nameOf } from './myJobs'
import { routes } from './routes'
import { loadMe, me, staff } from './session'

const BASE = '/desk'
leaveOldAddress()

export const router = createRouter({ history: createWebHistory(BASE), routes })

window.addEventListener('hashchange', () =>
  leaveOldAddress((there) => void router.replace(there.slice(BASE.length) || '/')),
)

router.beforeEach(async (to) => {
  document.title = `${nameOf(to.path) ?? to.meta.title ?? '工作台'} · 一窗`
  if (to.path === '/sign-in') return true
  if (!me.value) await loadMe().catch(() => null)
  if (!staff.value) return { path: '/sign-in', query: to.path === '/' ? {} : { next: to.fullPath } }
  if (me.value?.door?.secondStep) return to.path === '/second-step' || '/second-step'
  if (me.value?.mustChangePassword && to.path !== '/password') return '/password'
  if (to.path === '/' && !staff.value.posts.length) return '/nothing'
  return true
})

/* After an upgrade the parts of an open page may be gone: say so instead of doing nothing. Nothing typed is touched. */
router.onError((problem: Error) => {
  if (/dynamically imported|module script|preload/i.test(problem.message))
    ElMessage.error({
      message: '这一页没有取到，可能网络断了或刚升级过。请按 F5 刷新。',
      duration: 8000,
      showClose: true,
    })
})
