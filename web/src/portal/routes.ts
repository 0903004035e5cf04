import type { RouteRecordRaw } from 'vue-router'
import HomePage from './pages/HomePage.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** Who may open the page: anybody, a signed-in citizen, or one whose name has been checked. */
    needs?: 'citizen' | 'real-name'
  }
}

const citizen = { needs: 'citizen' } as const
const named = { needs: 'real-name' } as const

export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: HomePage },
  { path: '/items', name: 'items', component: () => import('./pages/ItemsPage.vue') },
  { path: '/items/:code', name: 'guide', component: () => import('./pages/GuidePage.vue') },
  { path: '/departments', name: 'departments', component: () => import('./pages/DepartmentsPage.vue') },
  { path: '/region', name: 'region', component: () => import('./pages/RegionPage.vue') },
  { path: '/sites', name: 'sites', component: () => import('./pages/SitesPage.vue') },
  { path: '/publicity', name: 'publicity', component: () => import('./pages/PublicityPage.vue') },
  { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignInPage.vue') },
  { path: '/real-name', name: 'real-name', component: () => import('./pages/RealNamePage.vue'), meta: citizen },
  { path: '/me/phone', name: 'phone', component: () => import('./pages/PhonePage.vue'), meta: citizen },
  { path: '/me', name: 'me', component: () => import('./pages/MePage.vue'), meta: citizen },
  { path: '/parts', name: 'parts', component: () => import('./acting/PartsPage.vue'), meta: named },
  { path: '/parts/new', name: 'new-part', component: () => import('./acting/NewPartPage.vue'), meta: named },
  { path: '/apply/:itemId', name: 'apply', component: () => import('./apply/StartPage.vue'), meta: named },
  { path: '/applications/:id', name: 'tasks', component: () => import('./apply/TasksPage.vue'), meta: named },
  { path: '/applications/:id/form/:step', name: 'form', component: () => import('./apply/FormPage.vue'), meta: named },
  {
    path: '/applications/:id/materials',
    name: 'materials',
    component: () => import('./apply/MaterialsPage.vue'),
    meta: named,
  },
  { path: '/applications/:id/check', name: 'check', component: () => import('./apply/CheckPage.vue'), meta: named },
  { path: '/applications/:id/done', name: 'done', component: () => import('./apply/DonePage.vue'), meta: named },
  {
    path: '/applications/:id/supplement',
    name: 'supplement',
    component: () => import('./apply/SupplementPage.vue'),
    meta: named,
  },
  { path: '/cases', name: 'cases', component: () => import('./pages/MyCasesPage.vue'), meta: citizen },
  { path: '/cases/:id', name: 'case', component: () => import('./pages/CasePage.vue'), meta: citizen },
  { path: '/cases/:id/clock', name: 'clock', component: () => import('./pages/ClockPage.vue'), meta: citizen },
  { path: '/cases/:id/answers', name: 'answers', component: () => import('./pages/AnswersPage.vue'), meta: citizen },
  { path: '/cases/:id/correct', name: 'correct', component: () => import('./pages/CorrectPage.vue'), meta: citizen },
  { path: '/cases/:id/withdraw', name: 'withdraw', component: () => import('./pages/WithdrawPage.vue'), meta: citizen },
  { path: '/cases/:id/reissue', name: 'reissue', component: () => import('./pages/ReissuePage.vue'), meta: citizen },
  { path: '/cases/:id/rate', name: 'rate', component: () => import('./pages/RatePage.vue'), meta: citizen },
  { path: '/help', name: 'help', component: () => import('./help/AskPage.vue'), meta: named },
  { path: '/orders', name: 'orders', component: () => import('./help/MyOrdersPage.vue'), meta: citizen },
  { path: '/orders/:id', name: 'order', component: () => import('./help/MyOrderPage.vue'), meta: citizen },
  { path: '/mandates', name: 'mandates', component: () => import('./help/MandatesPage.vue'), meta: citizen },
  { path: '/progress', name: 'progress', component: () => import('./pages/LookUpPage.vue') },
  { path: '/messages', name: 'messages', component: () => import('./pages/MessagesPage.vue'), meta: citizen },
  { path: '/verify/:code?', name: 'verify', component: () => import('./pages/VerifyPage.vue') },
  { path: '/t/:code', name: 'ticket', component: () => import('./pages/TicketPage.vue') },
  { path: '/a/:code', name: 'appointment', component: () => import('./booking/AppointmentPage.vue') },
  {
    path: '/appointments',
    name: 'appointments',
    component: () => import('./booking/MyAppointmentsPage.vue'),
    meta: citizen,
  },
  { path: '/appointments/new', name: 'book', component: () => import('./booking/BookPage.vue'), meta: named },
  { path: '/outbox', name: 'outbox', component: () => import('./pages/OutboxPage.vue') },
  { path: '/:rest(.*)*', name: 'lost', component: () => import('./pages/LostPage.vue') },
]
