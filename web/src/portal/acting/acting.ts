import { del, get, post, put } from '@/api/client'
import type { Me, NewPart, PartView } from '@/api/contract'
import { creditCodeFault, paperFault, tidyNumber, type PersonPaper } from '@/ui/identity'
import { me } from '../session'

/** For whom the citizen may act beside himself, and for whom he acts now: see `Me.acting`. */
export const loadParts = () => get<PartView[]>('/api/my/parts')

export async function actFor(partId: string | null): Promise<void> {
  me.value = await put<Me>('/api/my/acting', { partId })
}

export async function removePart(part: PartView): Promise<void> {
  await del<void>(`/api/my/parts/${part.id}`)
  me.value = await get<Me>('/api/me')
}

export interface TypedPart {
  kind: 'PERSON' | 'ENTERPRISE'
  name: string
  paper: PersonPaper
  idNumber: string
  birthDate: string
  relation: string
  basis: NonNullable<NewPart['basis']>
}

export const emptyPart = (): TypedPart => ({
  kind: 'PERSON',
  name: '',
  paper: 'RESIDENT_ID',
  idNumber: '',
  birthDate: '',
  relation: '',
  basis: 'MANDATE',
})

/** Which papers do not tell when somebody was born. */
export const asksBirthDate = (part: TypedPart) =>
  part.kind === 'PERSON' && part.paper !== 'RESIDENT_ID' && !/^9\d{16}[\dX]$/.test(tidyNumber(part.idNumber))

export function partFaults(part: TypedPart, today: string): { target: string; message: string }[] {
  const person = part.kind === 'PERSON'
  const found: [string, string | null][] = [
    ['name', part.name.trim() ? null : person ? '请填写对方的姓名' : '请填写单位名称'],
    ['idNumber', person ? paperFault(part.paper, part.idNumber, today) : creditCodeFault(part.idNumber)],
    ['birthDate', asksBirthDate(part) && !part.birthDate ? '请填写对方的出生日期' : null],
    [
      'relation',
      part.relation.trim() ? null : person ? '请写明您是对方的什么人，如：女儿' : '请写明您在单位做什么，如：会计',
    ],
  ]
  return found.flatMap(([field, message]) => (message ? [{ target: 'part-' + field, message }] : []))
}

export function addPart(part: TypedPart): Promise<PartView> {
  const person = part.kind === 'PERSON'
  const wanted: NewPart = {
    kind: part.kind,
    name: part.name.trim(),
    idNumber: tidyNumber(part.idNumber),
    relation: part.relation.trim(),
    basis: part.basis,
    ...(person && { paper: part.paper }),
    ...(asksBirthDate(part) && { birthDate: part.birthDate }),
  }
  return post<PartView>('/api/my/parts', wanted)
}
