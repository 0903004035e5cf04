import type { Always, CitizenWord, Schemas } from '@/api/contract'

/** Answers of the portal's addresses that have no name of their own in the contract. */
export type PortalConfig = Always<Schemas['Config']>
export type FoundItems = Always<Schemas['FoundItems']>
export type MyCaseRow = Always<Schemas['MyCaseRow']> & { word: CitizenWord }
export type SmsCodeSent = Always<Schemas['SmsCodeSent']>
export type OutboxRow = Always<Schemas['OutboxRow']>
export type RatingForm = Always<Schemas['RatingFormView']>
export type SmsCodeProgress = Always<Schemas['SmsCodeProgress']>
export type ProviderOffer = Always<Schemas['ProviderOffer']>
export type MyMail = Always<Schemas['MyMail']>
