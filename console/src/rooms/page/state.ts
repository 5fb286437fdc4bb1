import type { BannerRow } from '@/api/types'

export type BannerState = 'HIDDEN' | 'SOON' | 'ENDED' | 'SHOWN'

export function stateOf(banner: Pick<BannerRow, 'shown' | 'startsAt' | 'endsAt'>, now = new Date().toISOString()): BannerState {
  if (!banner.shown) return 'HIDDEN'
  if (banner.endsAt && Date.parse(banner.endsAt) <= Date.parse(now)) return 'ENDED'
  return banner.startsAt && Date.parse(banner.startsAt) > Date.parse(now) ? 'SOON' : 'SHOWN'
}
export const TONE_OF: Record<BannerState, string> = { HIDDEN: 'OFF', SOON: 'PENDING', ENDED: 'OFF', SHOWN: 'ON' }
