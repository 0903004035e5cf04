import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/api/contract'
import { CASE_ROLES } from './jobs'
import { nameOf, rolesOf } from './myJobs'

declare module 'vue-router' {
  interface RouteMeta {
    title?: string
    roles?: Role[]
    bare?: boolean
  }
}

const lists = ['mine', 'site', 'supervised'].map((view) => `/cases/${view}`)

export const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./frame/HomePage.vue'), meta: { title: '今日' } },
  { path: '/sign-in', component: () => import('./signin/SignInPage.vue'), meta: { bare: true, title: '登录' } },
  { path: '/password', component: () => import('./signin/PasswordPage.vue'), meta: { bare: true, title: '修改密码' } },
  {
    path: '/second-step',
    component: () => import('./signin/SecondStepPage.vue'),
    meta: { bare: true, title: '第二步验证' },
  },
  { path: '/security', component: () => import('./signin/SecurityPage.vue'), meta: { title: '我的登录安全' } },
  { path: '/settings', component: () => import('./frame/SettingsPage.vue'), meta: { title: '设置' } },
  { path: '/nothing', component: () => import('./frame/NothingPage.vue'), meta: { title: '没有可办的事' } },
  {
    path: '/window',
    component: () => import('./window/WindowPage.vue'),
    meta: { title: '窗口收件', roles: rolesOf('/window') },
  },
  ...lists.map((path) => ({
    path,
    component: () => import('./lists/CaseListPage.vue'),
    meta: { title: nameOf(path), roles: rolesOf(path) },
  })),
  room('/queue', () => import('./hall/QueuePage.vue')),
  room('/appointments', () => import('./hall/AppointmentsPage.vue')),
  room('/hall-live', () => import('./hall/HallLivePage.vue')),
  { path: '/duty', component: () => import('./duty/MyDutyPage.vue'), meta: { title: '我的考勤' } },
  room('/attendance', () => import('./duty/AttendancePage.vue')),
  room('/leave', () => import('./duty/LeavePage.vue')),
  room('/roster', () => import('./duty/RosterPage.vue')),
  room('/staffing', () => import('./duty/StaffingPage.vue')),
  room('/hall-day', () => import('./hall/HallDayPage.vue')),
  room('/hall', () => import('./hall/HallPage.vue')),
  room('/hall/:siteId', () => import('./hall/HallPage.vue'), '/admin/sites', '大厅设置'),
  room('/bulk', () => import('./bulk/BulkRunsPage.vue')),
  room('/bulk/:id', () => import('./bulk/BulkRunPage.vue'), '/bulk', '批量办理'),
  /* As it was called in addresses of earlier versions. */
  { path: '/case/:id', redirect: (to) => `/cases/${String(to.params.id)}` },
  { path: '/cases/:id', component: () => import('./case/CasePage.vue'), meta: { title: '办件', roles: CASE_ROLES } },
  room('/opinions', () => import('./case/OpinionsPage.vue')),
  room('/fees', () => import('./fees/FeesPage.vue')),
  room('/day-sheets', () => import('./fees/DaySheetsPage.vue')),
  room('/day-sheets/:id', () => import('./fees/DaySheetPage.vue'), '/day-sheets', '日结对账单'),
  room('/agent', () => import('./agents/AgentHomePage.vue')),
  room('/agent/mandate', () => import('./agents/MandatePage.vue'), '/agent', '签委托书'),
  room('/agent/orders/:id', () => import('./agents/OrderPage.vue'), '/agent', '代办单'),
  room('/agent/orders/:id/apply', () => import('./agents/ApplyPage.vue'), '/agent', '替他申请'),
  room('/orders', () => import('./agents/OrdersPage.vue')),
  room('/orders/:id', () => import('./agents/OrderPage.vue'), '/orders', '代办单'),
  room('/orders/:id/apply', () => import('./agents/ApplyPage.vue'), '/orders', '替他申请'),
  room('/mandates', () => import('./agents/MandatesPage.vue')),
  room('/calls', () => import('./registers/CallsPage.vue')),
  room('/mandates-to-confirm', () => import('./agents/ToConfirmPage.vue')),
  room('/terms', () => import('./oversight/TermsPage.vue')),
  room('/agents', () => import('./agents/AgentsPage.vue')),
  room('/opening', () => import('./opening/OpeningPage.vue')),
  room('/papers', () => import('./agents/PapersPage.vue')),
  room('/papers/:id', () => import('./agents/BatchPage.vue'), '/papers', '材料交接单'),
  room('/projects', () => import('./agents/ProjectsPage.vue')),
  room('/projects/:id', () => import('./agents/ProjectPage.vue'), '/projects', '陪办项目'),
  {
    path: '/registers/:key',
    component: () => import('./registers/RegisterPage.vue'),
    meta: { title: '登记簿', roles: CASE_ROLES },
  },
  {
    path: '/contact-changes',
    component: () => import('./identity/ContactChangesPage.vue'),
    meta: { title: '联系方式待确认', roles: rolesOf('/contact-changes') },
  },
  {
    path: '/stand-ins',
    component: () => import('./away/StandInsPage.vue'),
    meta: { title: 'AB 岗', roles: rolesOf('/stand-ins') },
  },
  { path: '/board', component: () => import('./oversight/BoardPage.vue'), meta: over('红黄灯看板', '/board') },
  {
    path: '/supervision',
    component: () => import('./oversight/SupervisionPage.vue'),
    meta: over('督办', '/supervision'),
  },
  {
    path: '/supervision/:id',
    component: () => import('./oversight/SupervisionOrderPage.vue'),
    meta: over('督办单', '/supervision'),
  },
  {
    path: '/unit-record',
    component: () => import('./oversight/UnitRecordPage.vue'),
    meta: over('单位台账', '/unit-record'),
  },
  {
    path: '/coordination',
    component: () => import('./oversight/CoordinationPage.vue'),
    meta: over('待协调事项', '/coordination'),
  },
  {
    path: '/suspension-reasons',
    component: () => import('./oversight/SuspensionReasonsPage.vue'),
    meta: over('特别程序', '/suspension-reasons'),
  },
  {
    path: '/oversight-rule',
    component: () => import('./oversight/RulePage.vue'),
    meta: over('监察规则', '/oversight-rule'),
  },
  {
    path: '/messages',
    component: () => import('./frame/MessagesPage.vue'),
    meta: { title: '消息', roles: CASE_ROLES },
  },
  {
    path: '/promises',
    component: () => import('./registers/PromisesPage.vue'),
    meta: over('容缺和承诺', '/promises'),
  },
  {
    path: '/ratings',
    component: () => import('./registers/RatingsPage.vue'),
    meta: { title: '群众评价', roles: rolesOf('/ratings') },
  },
  admin('items', '事项清单', () => import('./admin/ItemsPage.vue')),
  admin('items/:id', '编辑事项', () => import('./admin/ItemEditPage.vue'), 'items'),
  admin('items/:id/versions', '历次版本', () => import('./admin/ItemHistoryPage.vue'), 'items'),
  admin('regions', '区划', () => import('./admin/RegionsPage.vue')),
  admin('departments', '部门', () => import('./admin/DepartmentsPage.vue')),
  admin('sites', '站点', () => import('./admin/SitesPage.vue')),
  admin('staff', '人员', () => import('./admin/StaffPage.vue')),
  admin('calendar', '工作日历', () => import('./admin/CalendarPage.vue')),
  admin('channels', '通道', () => import('./admin/ChannelsPage.vue')),
  admin('accounts', '账号安全', () => import('./admin/AccountsPage.vue')),
  admin('two-person', '双人操作', () => import('./admin/TwoPersonPage.vue')),
  admin('appointments', '任命管理员', () => import('./admin/AppointmentsPage.vue')),
  admin('audit', '审计日志', () => import('./admin/AuditPage.vue')),
  { path: '/:rest(.*)', component: () => import('./frame/NothingPage.vue'), meta: { title: '没有这个页面' } },
]

function over(title: string, room: string) {
  return { title, roles: rolesOf(room) }
}

/** A page of a room in the menu, or one page deeper in it. */
function room(path: string, component: RouteRecordRaw['component'], to = path, title?: string): RouteRecordRaw {
  const meta = { title: title ?? nameOf(to), roles: rolesOf(to) }
  return { path, component, meta } as RouteRecordRaw
}

function admin(path: string, title: string, component: RouteRecordRaw['component'], room = path): RouteRecordRaw {
  return { path: `/admin/${path}`, component, meta: { title, roles: rolesOf(`/admin/${room}`) } } as RouteRecordRaw
}
