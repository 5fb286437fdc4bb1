import type { LaunchView } from '@/api/types'
import { w } from './words'

type Launch = Pick<
  LaunchView,
  'state' | 'price' | 'floor' | 'needed' | 'helped' | 'anyPrice' | 'closesAt' | 'payUntil' | 'buyable' | 'paused'
>
export interface Standing {
  head: string
  text: string
  /** What the clock on the page counts to, and which of the two times that is. */
  until: string | null
  paying: boolean
}

/** Where a launch stands in words, at this moment of the server's clock; how many are missing is what is really missing. */
export function standing(launch: Launch, now: number): Standing {
  const missing = launch.needed - launch.helped
  const isPast = (at: string) => new Date(at).getTime() <= now
  if (launch.state === 'EXPIRED') {
    const short = launch.price > launch.floor && !launch.anyPrice
    return still(w('EXPIRED'), short ? w('EXPIREDMissing', { n: missing }) : w('EXPIREDUnbought'))
  }
  if (launch.state !== 'OPEN') return still(w(launch.state), w(`${launch.state}Text`))
  const closed = isPast(launch.closesAt)
  if (missing > 0 && !closed) {
    const text = launch.paused ? w('paused') : w('progress', { helped: launch.helped, needed: launch.needed })
    return { head: w('missing', { n: missing }), text, until: launch.closesAt, paying: false }
  }
  const head = missing === 0 ? w('atFloor') : w('closed')
  if (!launch.buyable || isPast(launch.payUntil)) return still(head, w('closing'))
  return { head, text: w(missing === 0 ? 'atFloorText' : 'closedText'), until: launch.payUntil, paying: true }
}
const still = (head: string, text: string): Standing => ({ head, text, until: null, paying: false })
