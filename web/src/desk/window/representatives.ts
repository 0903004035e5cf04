import { reactive, ref } from 'vue'
import { get, post } from '@/api/client'
import type { PartyView, RepresentativeRow } from '@/api/contract'
import type { Body, Filled } from '@/api/typed'
import { useLoad } from '@/ui/useLoad'
import { useSave } from '../useSave'

/** What the clerk holds against the papers, and what the person says himself by the code on his phone. */
export interface Proof {
  evidence: string
  paperSeen: boolean
  code: string
}
export const emptyProof = (): Proof => ({ evidence: '', paperSeen: false, code: '' })

/** Who may act for this person or enterprise on line; a clerk adds, confirms and ends it with the papers seen. */
export function useRepresentatives(party: PartyView) {
  const rows = useLoad(() => get('/api/desk/parties/{partyId}/representatives', { path: { partyId: party.id } }))
  const sent = ref('')
  const said = ref('')
  const saving = useSave()

  const sendCode = (holderId: string) =>
    saving.save([], async () => {
      sent.value = (
        await post('/api/desk/parties/{partyId}/representatives/code', {
          path: { partyId: party.id },
          body: { holderId },
        })
      ).said
    })

  async function done(row: RepresentativeRow): Promise<void> {
    sent.value = ''
    said.value = row.waits
      ? '已登记您核对的。还要另一位窗口人员对照证件再核对一次，才有效。'
      : '已核对，从现在起可以替他办事；已告诉本人。'
    await rows.reload()
  }
  const request = (proof: Proof) => ({
    evidence: proof.evidence,
    paperSeen: proof.paperSeen,
    ...(proof.code.trim() && { code: proof.code.trim() }),
  })
  const confirm = (row: RepresentativeRow, proof: Proof) =>
    saving.save(['evidence', 'paperSeen', 'code', 'holderId'], async () => {
      await done(
        await post('/api/desk/parties/{partyId}/representatives/{id}/confirm', {
          path: { partyId: party.id, id: row.id },
          body: request(proof),
        }),
      )
    })
  const end = (row: RepresentativeRow, reason: string) =>
    saving.save(['reason'], async () => {
      await post('/api/desk/parties/{partyId}/representatives/{id}/end', {
        path: { partyId: party.id, id: row.id },
        body: { reason },
      })
      await rows.reload()
    })
  const add = (
    holderId: string,
    typed: Pick<Body<'/api/desk/parties/{partyId}/representatives'>, 'relation' | 'basis'>,
    proof: Proof,
  ) =>
    saving.save(['relation', 'basis', 'evidence', 'holderId', 'code'], async () => {
      const { evidence, code } = request(proof)
      await done(
        await post('/api/desk/parties/{partyId}/representatives', {
          path: { partyId: party.id },
          body: { holderId, ...typed, evidence, ...(code && { code }) },
        }),
      )
    })

  return { rows, sent, said, sendCode, confirm, end, add, ...saving }
}
export type Representatives = ReturnType<typeof useRepresentatives>

type Holding = Filled<Pick<Body<'/api/desk/parties/{partyId}/representatives'>, 'relation' | 'basis'>>
export const emptyHolder = (kind: PartyView['kind']) =>
  reactive<Holding & { number: string }>({
    number: '',
    relation: '',
    basis: kind === 'PERSON' ? 'MANDATE' : 'AUTHORISED',
  })
