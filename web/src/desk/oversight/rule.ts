import type { OversightRule } from '@/api/contract'
import { saidLight } from '../format'

export type WarningLine = OversightRule['warnings'][number]
type Recipient = WarningLine['recipient']

const WARNED = ['YELLOW', 'RED', 'BLACK'] as const
export const RECIPIENTS: [Recipient, string][] = [
  ['HOLDER', '办理人'],
  ['LEADER', '单位负责人'],
  ['SUPERVISOR', '县级督查'],
]

/** One line for every light and person, also for those nobody is warned of yet. */
export interface RuleLine extends WarningLine {
  lightName: string
  recipientName: string
}

export function lines(warnings: WarningLine[]): RuleLine[] {
  return WARNED.flatMap((light) =>
    RECIPIENTS.map(([recipient, recipientName]) => {
      const set = warnings.find((w) => w.light === light && w.recipient === recipient)
      const plain = { light, recipient, afterDays: 0, desk: false, sms: false }
      return { ...(set ?? plain), lightName: saidLight(light), recipientName }
    }),
  )
}

/** What is sent: only the lines by which somebody is warned. */
export const warnings = (all: RuleLine[]): WarningLine[] =>
  all
    .filter((l) => l.desk || l.sms)
    .map(({ light, recipient, afterDays, desk, sms }) => ({ light, recipient, afterDays, desk, sms }))
