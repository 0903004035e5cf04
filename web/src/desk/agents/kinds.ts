import type { AgentView } from '@/api/contract'

/** How somebody serves as an agent. */
export const AGENT_KINDS: Record<AgentView['kind'], string> = {
  FULL_TIME: '专职',
  PART_TIME: '兼职',
  VOLUNTEER: '志愿者',
  OUTSOURCED: '外包',
}
