import { api } from '@/api'
import type { NewcomerGiven } from '@/api/types'
import { channel } from '@/lib/channel'
import { keep, recall } from '@/lib/store'

const SEEN = 'newcomer.seen'

/** Says that somebody is here, and hears what a newcomer is given. */
export const here = () => api.put('/api/newcomer-gift', { channel: channel() }, { askLogin: false })

/** Whether it is to be told of now: it is news, and this device has not told of it; from now on it has. */
export function firstTold(gift: NewcomerGiven): boolean {
  if (!gift.news || recall<string>(SEEN) === gift.at) return false
  keep(SEEN, gift.at)
  return true
}
