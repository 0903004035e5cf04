import type { SlotOffer } from '@/api/contract'
import { chineseTime } from '@/ui/dates'

export interface Half {
  name: string
  slots: SlotOffer['days'][number]['slots']
}

/** The times of one day, morning and afternoon apart. */
export function halves(slots: SlotOffer['days'][number]['slots']): Half[] {
  const isMorning = (at: string) => chineseTime(new Date(at)) < '12:00'
  return [
    { name: '上午', slots: slots.filter((s) => isMorning(s.startsAt)) },
    { name: '下午', slots: slots.filter((s) => !isMorning(s.startsAt)) },
  ].filter((half) => half.slots.length)
}

/** 9:30, as one says it. */
export const timeName = (at: string): string => chineseTime(new Date(at)).replace(/^0/, '')
