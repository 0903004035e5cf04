import type { FormField, Guide, ItemCard, ItemStatus, Level, Material, Role, StageKind } from '@/api/contract'

/** The lists the desk shows beside the cases; each page of a list ends with the key of the next one. */
export interface Page<T> {
  items: T[]
  next: string | null
}
/** What the desk counts in one request; a name is missing where it is no work of this person's posts. */
export type CountName =
  | 'mine'
  | 'site'
  | 'supervised'
  | 'red'
  | 'yellow'
  | 'refusalsToConfirm'
  | 'opinions'
  | 'coordination'
  | 'supervision'
  | 'contactChanges'
  | 'mandatesToConfirm'
  | 'papersToSign'
  | 'myOrders'
  | 'ordersToTake'
  | 'ordersLate'
  | 'feesDue'
  | 'feesToRefund'
  | 'feeProposals'
  | 'daySheets'
  | 'messages'
export type Counts = Partial<Record<CountName, number>>
export interface AccountRow {
  id: string
  username: string
  displayName: string
  siteName: string | null
  roles: string[]
  status: 'ACTIVE' | 'LOCKED' | 'SUSPENDED' | 'DISABLED'
  secondFactor: boolean
  waiting: string[]
  lastSignInAt: string | null
}
export interface AuditRow {
  id: string
  at: string
  actorName: string
  actorKind: string
  act: string
  actName: string
  subjectType: string
  subjectId: string
  detail: string
  outcome: 'OK' | 'REFUSED'
  address: string | null
}
/** `checkedRows`: how far a look under way has come; null when there is none. */
export interface AuditChainState {
  last: {
    at: string
    askedBy: string
    rowCount: number
    sealCount: number
    brokenId: number | null
    brokenAt: string | null
    what: string
  } | null
  checkedRows: number | null
  seals: number
  head: string | null
  sealedAt: string | null
  headsOutside: boolean
  headsTrouble: string | null
}
export interface StaffPost {
  role: Role
  roleName: string
  regionCode: string
  regionName: string
  departmentKey: string | null
}
export interface StaffRow {
  id: string
  name: string
  badgeNumber: string
  username: string
  siteId: string
  siteName: string
  posts: StaffPost[]
  phone: string | null
  duty?: string | null
  active: boolean
}
export interface ItemRow {
  id: string
  code: string
  name: string
  department: string
  departmentName: string
  status: ItemStatus
  version: number
  missing: string[]
  updatedAt: string
}
export interface RatingRow {
  caseId: string
  number: string
  itemName: string
  siteName: string
  grade: number
  gradeName: string
  tags: string[]
  text: string | null
  at: string
}
export interface Colleague {
  staffId: string
  name: string
  siteName: string
  posts: string[]
}
export interface CalendarYear {
  year: number
  workingDays: number
  source: string
  loadedAt: string | null
  provisional: boolean
}
export interface CalendarDays {
  year: number
  papers: string[]
  days: { name: string; date: string; isOffDay: boolean }[]
}
/** All a catalogue editor may change of an item; the same names as in the guide. A draft may still lack anything. */
export interface ItemDraft {
  id?: string
  /** The count of saved edits this one is based on. */
  version?: number
  offeredVersion?: number | null
  status?: ItemStatus
  missing?: string[]
  code: string
  name: string
  type: string
  department: string
  powerSource: number | null
  implementingBody: string
  aliases: string[]
  plainWords: string[]
  lifeEvents: string[]
  audience: ItemCard['audience']
  kind: ItemCard['kind']
  statutoryDays: number | null
  promisedDays: number | null
  online: boolean
  visits: number
  visitReason: string | null
  applyLevel: Guide['applyLevel'] | null
  resultLevel: Guide['resultLevel'] | null
  legalBases: string[]
  conditions: string[]
  resultName: string
  resultKind: Guide['resultKind'] | null
  feeCharged: boolean | null
  feeBasis: string | null
  feeLines: Guide['feeLines']
  reviewStandard: string
  appointment: string
  materials: Material[]
  fields: FormField[]
  process: Guide['process']
  route: {
    kind: StageKind
    level: Level
    department?: string | null
    departments?: string[]
    days?: number | null
    atMost?: number | null
    above?: number | null
  }[]
  questions: Guide['questions']
}
