import type { Always, Schemas } from '@/api/contract'

/** Answers about agents' work, by the names of the API document. */
export type AgentOrderRow = Always<Schemas['AgentOrderRow']>
export type AgentOrderView = Always<Schemas['AgentOrderView']>
export type OrderActView = Always<Schemas['OrderActView']>
export type AgentCounts = Always<Schemas['AgentCounts']>
export type AgentView = Always<Schemas['AgentView']>
export type AgentCard = Always<Schemas['AgentCard']>
export type AgentPerson = Always<Schemas['AgentPerson']>
export type AgentSelf = Always<Schemas['AgentSelf']>
export type OrderContact = Always<Schemas['OrderContact']>
export type MandateView = Always<Schemas['MandateView']>
export type MandateDetail = Always<Schemas['MandateDetail']>
export type MandateToConfirm = Always<Schemas['MandateToConfirm']>
export type TellingView = Always<Schemas['TellingView']>
export type CaseMandates = Always<Schemas['CaseMandates']>
export type BatchView = Always<Schemas['BatchView']>
export type PaperPlaceView = Always<Schemas['PaperPlaceView']>
export type CasePapersView = Always<Schemas['CasePapersView']>
export type ProjectView = Always<Schemas['ProjectView']>

export const AGENT_KINDS: Record<AgentView['kind'], string> = {
  FULL_TIME: '专职',
  PART_TIME: '兼职',
  VOLUNTEER: '志愿者',
  OUTSOURCED: '外包',
}

/** A picture as the page holds it until it is sent. */
export const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new Error('照片没有读出来，请再拍一次。'))
    reader.readAsDataURL(blob)
  })

/** Where the phone dials to. */
export const telOf = (phone: string): string => 'tel:' + phone.replace(/[^\d+]/g, '')
