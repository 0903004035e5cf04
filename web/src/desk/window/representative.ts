/** Who stands at the window for the applicant. */
export interface RepresentativeTyped {
  name: string
  idNumber: string
  phone: string
  relation: string
  basis: 'GUARDIAN' | 'MANDATE'
}

export const emptyRepresentative = (): RepresentativeTyped => ({
  name: '',
  idNumber: '',
  phone: '',
  relation: '',
  basis: 'GUARDIAN',
})

export function representativeRequest(typed: RepresentativeTyped) {
  return {
    name: typed.name.trim(),
    idNumber: typed.idNumber.trim(),
    relation: typed.relation.trim(),
    basis: typed.basis,
    ...(typed.phone.trim() && { phone: typed.phone.trim() }),
  }
}
