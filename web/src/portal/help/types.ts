import type { Always, Schemas } from '@/api/contract'

export type AgentOrderRow = Always<Schemas['AgentOrderRow']>
export type AgentOrderView = Always<Schemas['AgentOrderView']>
export type AgentCard = Always<Schemas['AgentCard']>
export type HeldMandateView = Always<Schemas['HeldMandateView']>
export type MandateView = Always<Schemas['MandateView']>

export const telOf = (phone: string): string => 'tel:' + phone.replace(/[^\d+]/g, '')
