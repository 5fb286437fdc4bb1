import type { LimitedPriceView } from '@/api/types'

export type LimitedState = 'SOON' | 'RUNNING' | 'ENDED' | 'PAUSED'
export const TONES: Record<LimitedState, string> = {
  SOON: 'UNPAID',
  RUNNING: 'DONE',
  ENDED: 'CANCELLED',
  PAUSED: 'CANCELLED',
}

/** Read off the clock: start belongs to the window, end does not. */
export function stateOf(
  l: Pick<LimitedPriceView, 'startsAt' | 'endsAt' | 'paused'>,
  now: number = Date.now(),
): LimitedState {
  if (now >= Date.parse(l.endsAt)) return 'ENDED'
  if (l.paused) return 'PAUSED'
  return now < Date.parse(l.startsAt) ? 'SOON' : 'RUNNING'
}
