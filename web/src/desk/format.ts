import type { CaseRow, Due, Light } from '@/api/contract'
import { chineseDay, chineseTime, dayName } from '@/ui/dates'

/** 「11月26日（周四）15:04」, with the year only when it is not this one. */
export function saidMoment(iso: string | null | undefined, now = new Date()): string {
  return iso ? saidDay(iso, now) + chineseTime(new Date(iso)) : '—'
}

/** 「11月26日（周四）」 of an instant or a plain date. */
export function saidDay(date: string | null | undefined, now = new Date()): string {
  return date ? dayName(date, chineseDay(now)) : '—'
}

/** 「还剩 2 个工作日」「今天到期」「已超 3 个工作日」 */
export function saidLeft(due: Due): string {
  if (due.workingDaysLeft === 0) return due.light === 'RED' || due.light === 'BLACK' ? '已超期' : '今天到期'
  return due.workingDaysLeft > 0 ? `还剩 ${due.workingDaysLeft} 个工作日` : `已超 ${-due.workingDaysLeft} 个工作日`
}

/** How the case came in. */
export const CHANNELS: Record<CaseRow['channel'], string> = {
  ONLINE: '网上',
  WINDOW: '窗口',
  AGENT: '代办',
  HOME_VISIT: '上门',
}

/** A light is told by its shape and its word as well as by its colour. */
export const LIGHTS: Record<Light, { shape: string; word: string }> = {
  GREEN: { shape: '●', word: '正常' },
  YELLOW: { shape: '▲', word: '临期' },
  RED: { shape: '■', word: '超期' },
  BLACK: { shape: '◆', word: '超法定' },
  NONE: { shape: '○', word: '不计时' },
}

export const saidLight = (light: Light): string => `${LIGHTS[light].shape} ${LIGHTS[light].word}`

export function saidSize(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** Today in the place where the desk stands, as yyyy-MM-dd, moved by some days. */
export function localDay(moveDays = 0, now = new Date()): string {
  return chineseDay(new Date(now.getTime() + moveDays * 86_400_000))
}
