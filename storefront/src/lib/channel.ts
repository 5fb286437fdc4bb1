import type { Channel } from '@/api/types'

/** Where the buyer stands while buying; campaigns may be limited to it. */
export function channel(): Channel {
  // #ifdef MP-WEIXIN
  return 'MINI_PROGRAM'
  // #endif
  return channelOf(navigator.userAgent)
}
export const channelOf = (agent: string): Channel => (/MicroMessenger/i.test(agent) ? 'OFFICIAL_ACCOUNT' : 'H5')
