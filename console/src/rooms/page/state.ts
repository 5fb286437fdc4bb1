import type { BannerRow, Tone } from '@/api/types'

/** The ground a banner stands on in the buyer app, alike in both themes. */
export const GROUNDS: Record<Tone, string> = {
  SAND: 'linear-gradient(120deg, #ffe9bd, #ffc573)',
  LEAF: 'linear-gradient(120deg, #dff3dc, #9fd79b)',
  ROSE: 'linear-gradient(120deg, #ffd9c7, #ff9468)',
  SKY: 'linear-gradient(120deg, #dcebff, #9cc3ff)',
  LILAC: 'linear-gradient(120deg, #ece0ff, #bfa3ff)',
}

export type BannerState = 'HIDDEN' | 'SOON' | 'ENDED' | 'SHOWN'

export function stateOf(
  banner: Pick<BannerRow, 'shown' | 'startsAt' | 'endsAt'>,
  now = new Date().toISOString(),
): BannerState {
  if (!banner.shown) return 'HIDDEN'
  if (banner.endsAt && Date.parse(banner.endsAt) <= Date.parse(now)) return 'ENDED'
  return banner.startsAt && Date.parse(banner.startsAt) > Date.parse(now) ? 'SOON' : 'SHOWN'
}
export const TONE_OF: Record<BannerState, string> = { HIDDEN: 'OFF', SOON: 'PENDING', ENDED: 'OFF', SHOWN: 'ON' }
