import type { SettingView, SentMessage } from '@/api/contract'

/** What a gateway spoken to by template needs, and no cloud does. */
const BY_TEMPLATE = ['url', 'method', 'headers', 'body-type', 'body', 'success', 'reference', 'timeout'].map(
  (name) => `sms.${name}`,
)
const ALWAYS = ['sms.gateway', 'sms.secret', 'sms.report-reference', 'sms.report-state', 'sms.report-delivered']

/** Only the settings that mean something for the chosen gateway. */
export function shownSettings(settings: SettingView[], values: Record<string, string>): SettingView[] {
  if (!settings.some((s) => s.key === 'sms.gateway')) return settings
  const gateway = values['sms.gateway'] ?? ''
  if (!gateway) return settings.filter((s) => s.key === 'sms.gateway')
  const http = gateway === 'HTTP'
  return settings.filter((s) => ALWAYS.includes(s.key) || BY_TEMPLATE.includes(s.key) === http)
}

/** What was changed: a secret only when something was typed into it. */
export function changes(settings: SettingView[], values: Record<string, string>): Record<string, string> {
  const changed = settings.filter((s) => {
    const typed = values[s.key] ?? ''
    return !s.environmentName && (s.kind === 'SECRET' ? typed !== '' : typed !== (s.value ?? ''))
  })
  return Object.fromEntries(changed.map((s) => [s.key, values[s.key] ?? '']))
}

const STATES: Record<string, string> = {
  WAITING: '等待发送',
  SENT: '平台已收下',
  SUPERSEDED: '情况变了，没有发',
  FAILED: '没有发出去',
  EXPIRED: '过了时限，没有发',
}

export function saidState(m: SentMessage): string {
  if (m.report === 'DELIVERED') return '已送达'
  if (m.report === 'UNDELIVERED') return '没有送到'
  return m.state === 'WAITING' && m.refusal ? '没有收下，还会再试' : (STATES[m.state] ?? '')
}
