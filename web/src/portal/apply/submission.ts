import { post } from '@/api/client'
import type { Confirmation } from '@/api/contract'
import { newKey } from '@/ui/newKey'
import { tellOtherTabs } from './otherTabs'
import { forget, recall, remember } from '@/ui/storage'

/**
 * Submitting is one act however often the button is pressed, the page reloaded or the browser's back used: the key is
 * made once for each application and kept on the phone, and the server answers the same key with the same confirmation.
 */
type Step = 'submit' | 'supply'
const memory = (step: Step, id: string) => `ow.${step}.${id}`
const answered = new Map<string, Confirmation>()

export const submittedHere = (id: string): boolean => recall<string>(memory('submit', id)) !== null

export async function confirm(step: Step, id: string, note = ''): Promise<Confirmation> {
  const place = memory(step, id)
  const known = answered.get(place)
  if (known) return known
  const key = recall<string>(place) ?? newKey()
  remember(place, key)
  const confirmation = await post(`/api/applications/{id}/${step}`, {
    path: { id },
    body: note ? { key, note } : { key },
  })
  tellOtherTabs(id)
  if (step === 'supply') forget(place)
  else answered.set(place, confirmation)
  return confirmation
}
