/** The case whose money is on the table. */
export interface OpenCase {
  caseId: string
  number: string
  itemName: string
  applicant: string
}
