import type { CampaignState } from '@/api/types'

/** Which tone of the status tag a state has. */
export const TONES: Record<CampaignState, string> = {
  DRAFT: 'CLOSED',
  ANNOUNCED: 'UNPAID',
  RUNNING: 'DONE',
  PAUSED: 'CANCELLED',
  FUSED: 'FAILED',
  OVER: 'CANCELLED',
  STOPPED: 'CANCELLED',
}
export const STATES = Object.keys(TONES) as CampaignState[]

/** What can be done now; the server decides the same. */
export const may = (state: CampaignState) => ({
  publish: state === 'DRAFT',
  pause: state === 'ANNOUNCED' || state === 'RUNNING',
  resume: state === 'PAUSED' || state === 'FUSED',
  stop: state !== 'DRAFT' && state !== 'OVER' && state !== 'STOPPED',
  edit: state !== 'OVER' && state !== 'STOPPED',
})
