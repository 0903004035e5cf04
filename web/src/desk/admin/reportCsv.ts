import type { ImportReport } from '@/api/contract'

/* A cell that begins like a formula is quoted as text, so that opening the report in Excel runs nothing. */
const cell = (value: string | number): string => {
  const text = String(value)
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** Rows below their headings as a CSV that Excel opens in Chinese. */
export const csvOf = (lines: (string | number)[][]): string =>
  '\ufeff' + lines.map((line) => line.map(cell).join(',')).join('\r\n')

export const reportCsv = (problems: ImportReport['problems']): string =>
  csvOf([['行', '名称', '栏目', '问题'], ...problems.map((p) => [p.row, p.name, p.field, p.message])])

export function saveCsv(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
