import { del, get, post, put } from '@/api/client'
import type { NewPart, PartView } from '@/api/contract'
import { creditCodeFault, paperRequest, tidyNumber, typedPaperFaults, type TypedPaper } from '@/ui/identity'
import type { Fault } from '../parts/useFaults'
import { me } from '../session'

/** For whom the citizen may act beside himself, and for whom he acts now: see `Me.acting`. */
export const loadParts = () => get('/api/my/parts')

export async function actFor(partId: string | null): Promise<void> {
  me.value = await put('/api/my/acting', { body: { partId } })
}

export async function removePart(part: PartView): Promise<void> {
  await del('/api/my/parts/{id}', { path: { id: part.id } })
  me.value = await get('/api/me')
}

export interface TypedPart extends TypedPaper {
  kind: 'PERSON' | 'ENTERPRISE'
  name: string
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

export function partFaults(part: TypedPart, today: string): Fault[] {
  const person = part.kind === 'PERSON'
  const found: [string, string | null][] = [
    ['name', part.name.trim() ? null : person ? '请填写对方的姓名' : '请填写单位名称'],
    ...(person
      ? typedPaperFaults(part, today)
      : [['idNumber', creditCodeFault(part.idNumber)] as [string, string | null]]),
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
    ...(person ? paperRequest(part) : { idNumber: tidyNumber(part.idNumber) }),
    relation: part.relation.trim(),
    basis: part.basis,
  }
  return post('/api/my/parts', { body: wanted })
}
