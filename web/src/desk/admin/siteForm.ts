import type { SiteView } from '@/api/contract'

export const emptySite = () => ({
  address: '',
  phone: '',
  hours: '周一至周五 8:30–12:00 13:30–17:30',
  kind: 'STATION' as SiteView['kind'],
  partner: '',
  director: '',
  directorPhone: '',
})
export type SiteForm = ReturnType<typeof emptySite>
