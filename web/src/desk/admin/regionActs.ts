import type { RegionView } from '@/api/contract'

/** What may be done to one place of the tree, and what is to be read again afterwards. */
export interface RegionAct {
  kind: 'rename' | 'abolish'
  region: RegionView
  done: () => void
}
