import type { CitizenWord, CaseStatus, Due, ItemCard } from '@/api/contract'
import type { PageOf } from '@/ui/usePaged'

/** Answers of the portal's addresses that have no name of their own in the contract. */
export interface PortalConfig {
  countyCode: string
  countyName: string
  productName: string
  demo: boolean
  hotline: string
}
export interface LifeEventCount {
  key: string
  itemCount: number
}
export interface FoundItems extends PageOf<ItemCard> {
  understood: string | null
}
export interface MyCaseRow {
  id: string
  number: string | null
  itemId: string
  itemName: string
  word: CitizenWord
  status: CaseStatus
  siteName: string
  submittedAt: string | null
  due: Due | null
  needsMe: boolean
  canRate: boolean
}
export interface SmsCodeSent {
  resendAfterSeconds: number
  expiresInSeconds: number
}
export interface OutboxRow {
  id: string
  at: string
  phone: string
  text: string
}
export interface RatingForm {
  grades: { grade: number; name: string; stars: number }[]
  tags: Record<string, string[]>
}
