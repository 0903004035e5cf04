/** Where the phone dials to. */
export const telOf = (phone: string): string => 'tel:' + phone.replace(/[^\d+]/g, '')
