import type { RealNameRequest } from '@/api/contract'
import { creditCodeFault, idNumberFault, tidyNumber } from '@/ui/identity'

/** What a person or an enterprise types to be known by its real name. */
export interface TypedIdentity {
  name: string
  idNumber: string
  address: string
  legalPerson: string
}
type Kind = RealNameRequest['kind']

export function identityFaults(kind: Kind, typed: TypedIdentity, today: string): { target: string; message: string }[] {
  const person = kind === 'PERSON'
  const number = person ? idNumberFault(typed.idNumber, today) : creditCodeFault(typed.idNumber)
  const found: [string, string | null][] = [
    ['name', typed.name.trim() ? null : person ? '请填写姓名' : '请填写单位名称'],
    ['idNumber', number],
    ['legalPerson', person || typed.legalPerson.trim() ? null : '请填写法定代表人（经营者）姓名'],
  ]
  return found.flatMap(([field, message]) => (message ? [{ target: 'real-' + field, message }] : []))
}

export function identityRequest(kind: Kind, typed: TypedIdentity): RealNameRequest {
  return {
    kind,
    name: typed.name.trim(),
    idNumber: tidyNumber(typed.idNumber),
    ...(typed.address.trim() && { address: typed.address.trim() }),
    ...(kind === 'ENTERPRISE' && { legalPerson: typed.legalPerson.trim() }),
  }
}
