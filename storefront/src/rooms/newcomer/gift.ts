import { api } from '@/api'
import { channel } from '@/lib/channel'
import { keep, recall } from '@/lib/store'

const SEEN = 'newcomer.seen'

/** Says that somebody is here, and hears what a newcomer is given. */
export const here = () => api.put('/api/newcomer-gift', { channel: channel() }, { askLogin: false })

/** Whether it has been told on this device; from now on it has. */
export function firstTold(token: string): boolean {
  const mark = token.slice(0, 12)
  if (recall<string>(SEEN) === mark) return false
  keep(SEEN, mark)
  return true
}
