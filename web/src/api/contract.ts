/** The records of the API by their names, out of the types generated from docs/openapi.json (`npm run types`). */
import type { components } from './schema'

export type Schemas = components['schemas']
/** The server always sends every property; one that may be empty is null. Only requests leave properties out. */
export type Always<T> = T extends (infer E)[]
  ? Always<E>[]
  : T extends object
    ? { [K in keyof T]-?: Always<Exclude<T[K], undefined>> }
    : T

export type ActRequest = Schemas['ActRequest']
export type RealNameRequest = Schemas['RealNameRequest']
export type NewPart = Schemas['NewPart']
export type RegisterParty = Schemas['RegisterParty']
export type StaffRequest = Schemas['StaffRequest']

export type AbsenceEntered = Always<Schemas['AbsenceEntered']>
export type AbsenceView = Always<Schemas['AbsenceView']>
export type AgentRule = Always<Schemas['AgentRule']>
export type ActView = Always<Schemas['ActView']>
export type Application = Always<Schemas['Application']>
export type BoardView = Always<Schemas['BoardView']>
export type BulkChoice = Always<Schemas['Choice']>
export type BulkItemView = Always<Schemas['BulkItemView']>
export type BulkRunView = Always<Schemas['BulkRunView']>
export type CaseEventView = Always<Schemas['CaseEventView']>
export type CaseMaterial = Always<Schemas['CaseMaterial']>
export type CalendarLoaded = Always<Schemas['Loaded']>
export type CaseRow = Always<Schemas['CaseRow']>
export type CaseView = Always<Schemas['CaseView']>
export type UnmaskGiven = Schemas['Given']
export type UnmaskReason = NonNullable<UnmaskGiven['reason']>
export type Glance = Always<Schemas['Glance']>
export type UnmaskedCase = Always<Schemas['UnmaskedCase']>
export type ClockView = Always<Schemas['ClockView']>
export type Config = Always<Schemas['Config']>
export type Confirmation = Always<Schemas['Confirmation']>
export type CoordinationRow = Always<Schemas['CoordinationRow']>
export type CoordinationView = Always<Schemas['CoordinationView']>
export type AskedView = Always<Schemas['AskedView']>
export type LateRow = Always<Schemas['LateRow']>
export type CountedAct = Always<Schemas['CountedAct']>
export type CountySettings = Always<Schemas['CountySettings']>
export type DepartmentView = Always<Schemas['DepartmentView']>
export type DeskMessage = Always<Schemas['DeskMessage']>
export type Due = Always<Schemas['Due']>
export type FormField = Always<Schemas['FormField']>
export type Guide = Always<Schemas['Guide']>
export type HallScreen = Always<Schemas['HallScreen']>
export type ImportReport = Always<Schemas['ImportReport']>
export type ItemCard = Always<Schemas['ItemCard']>
export type KeptReason = Always<Schemas['KeptReason']>
export type Material = Always<Schemas['Material']>
export type Me = Always<Schemas['Me']>
export type LinkedCase = Always<Schemas['LinkedCase']>
export type MessageView = Always<Schemas['MessageView']>
export type OversightRule = Always<Schemas['OversightRule']>
export type ObjectionView = Always<Schemas['ObjectionView']>
export type OpinionView = Always<Schemas['OpinionView']>
export type PairView = Always<Schemas['PairView']>
export type PartView = Always<Schemas['PartView']>
export type Representative = Always<Schemas['Representative']>
export type RepresentativeRow = Always<Schemas['RepresentativeRow']>
export type PartyView = Always<Schemas['PartyView']>
export type PostedCase = Always<Schemas['PostedCase']>
export type Progress = Always<Schemas['Progress']>
export type PromiseRule = Always<Schemas['PromiseRule']>
export type PromiseRow = Always<Schemas['PromiseRow']>
export type PromiseView = Always<Schemas['PromiseView']>
export type RatingView = Always<Schemas['RatingView']>
export type RegionView = Always<Schemas['RegionView']>
export type RegisterIndex = Always<Schemas['RegisterIndex']>
export type RegisterPage = Always<Schemas['RegisterPage']>
export type ReissueView = Always<Schemas['ReissueView']>
export type ResponsibleRow = Always<Schemas['ResponsibleRow']>
export type SiteView = Always<Schemas['SiteView']>
export type SuspensionReason = Always<Schemas['Reason']>
export type StandInPage = Always<Schemas['StandInPage']>
export type OpenedAccount = Always<Schemas['Opened']>
export type StaffImported = Always<Schemas['StaffImported']>
export type StaffToday = Always<Schemas['StaffToday']>
export type SupervisionRow = Always<Schemas['SupervisionRow']>
export type SupervisionView = Always<Schemas['SupervisionView']>
export type TargetPerson = Always<Schemas['TargetPerson']>
export type TargetUnit = Always<Schemas['TargetUnit']>
export type UnitRecordView = Always<Schemas['UnitRecordView']>
export type UploadedFile = Always<Schemas['UploadedFile']>
export type VerifyView = Always<Schemas['VerifyView']>
export type CaseFees = Always<Schemas['CaseFees']>
export type ChargeView = Always<Schemas['ChargeView']>
export type DaySheetRow = Always<Schemas['DaySheetRow']>
export type DaySheetView = Always<Schemas['DaySheetView']>
export type FeeListRow = Always<Schemas['FeeListRow']>
export type MovementListRow = Always<Schemas['MovementListRow']>
export type ProposalListRow = Always<Schemas['ProposalListRow']>
export type TillView = Always<Schemas['TillView']>
export type UnsettledView = Always<Schemas['UnsettledView']>
export type WayView = Always<Schemas['WayView']>

export type Act = ActView['act']
export type CaseStatus = CaseRow['status']
export type CitizenWord = Progress['word']
export type ItemStatus = Schemas['Row']['status']
export type Level = RegionView['level']
export type Light = Due['light']
export type StageKind = CaseView['route'][number]['kind']
export type Role = Schemas['Post']['role']
export type Way = WayView['way']
