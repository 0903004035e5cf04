import type { RealNameRequest } from '@/api/contract'
import { paperRequest, typedPaperFaults, type TypedPaper } from '@/ui/identity'
import type { Fault } from '../parts/useFaults'

/** What a person types to be known by the real name; for an enterprise one acts as a part. */
export interface TypedIdentity extends TypedPaper {
  name: string
  address: string
}

export const emptyIdentity = (): TypedIdentity => ({
  name: '',
  paper: 'RESIDENT_ID',
  idNumber: '',
  birthDate: '',
  address: '',
})

export function identityFaults(typed: TypedIdentity, today: string): Fault[] {
  const found: [string, string | null][] = [
    ['name', typed.name.trim() ? null : '请填写姓名'],
    ...typedPaperFaults(typed, today),
  ]
  return found.flatMap(([field, message]) => (message ? [{ target: 'real-' + field, message }] : []))
}

export function identityRequest(typed: TypedIdentity): RealNameRequest {
  return {
    kind: 'PERSON',
    name: typed.name.trim(),
    ...paperRequest(typed),
    ...(typed.address.trim() && { address: typed.address.trim() }),
  }
}
