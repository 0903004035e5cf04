import type { ImportReport } from '@/api/contract'

/* A cell that begins like a formula is quoted as text, so that opening the report in Excel runs nothing. */
const cell = (value: string | number): string => {
  const text = String(value)
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** The rejected rows as a CSV that Excel opens in Chinese. */
export function reportCsv(problems: ImportReport['problems']): string {
  const lines = [['行', '名称', '栏目', '问题'], ...problems.map((p) => [p.row, p.name, p.field, p.message])]
  return '\ufeff' + lines.map((line) => line.map(cell).join(',')).join('\r\n')
}
