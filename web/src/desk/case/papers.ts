import type { CaseView } from '@/api/contract'

/** The papers of the last step that made any: what its act issued bears one moment. */
export function lastPapers(documents: CaseView['documents']): string[] {
  const last = documents.at(-1)?.issuedAt
  return documents.filter((d) => d.issuedAt === last).map((d) => d.id)
}
