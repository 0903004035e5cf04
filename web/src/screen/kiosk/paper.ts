import type { PrintJob } from '@/api/bridge'
import type { TicketView } from '@/api/contract'
import { momentName } from '@/ui/dates'

/**
 * The ticket as a printer of 80 mm prints it; one touch is one paper, however often it is sent.
 * @param base where telephones reach us
 */
export function paperOf(
  ticket: TicketView,
  ahead: string,
  wait: string,
  where: string[],
  touchedAt: number,
  base: string,
): PrintJob {
  const code = ticket.code ?? ''
  const lines = [
    { text: ticket.siteName },
    { text: ticket.queueName, size: 2 },
    { text: ticket.number, size: 4 },
    { text: ahead, size: 2 },
    { text: ticket.persons > 1 ? `${ticket.persons} 人办` : '' },
    { text: ticket.window ? '' : wait },
    { text: ticket.breakAhead ?? '' },
    ...where.map((text) => ({ text })),
    { text: code ? `跟踪码 ${code.replace(/(.{4})(?=.)/g, '$1 ')}` : '' },
    { text: `${momentName(ticket.arrivedAt)} 取号，当天有效` },
    { text: ticket.sitePhone ? `询问 ${ticket.sitePhone}` : '' },
  ].filter((line) => line.text)
  return {
    job: `${code || ticket.number}-${touchedAt}`,
    made: new Date(touchedAt).toISOString(),
    lines,
    ...(code && { qr: `${base}/t/${code}` }),
  }
}
