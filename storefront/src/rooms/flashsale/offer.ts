import type { FlashLeft, FlashOffer, FlashPrice, FlashState } from '@/api/types'
import { w } from './words'

/** How many are left, as honestly as the server said it; empty where there is nothing to say. */
export function leftText(left: FlashLeft): string {
  if (left.units <= 0) return ''
  return left.exact ? w('leftExact', { n: left.units }) : w('leftMany', { n: left.units })
}
/** What the chosen variant costs, or the cheapest that can be had while none is chosen. */
export function priceOf(offer: FlashOffer | null, chosen: string | undefined): FlashPrice | null {
  const prices = offer?.prices ?? []
  if (chosen) return prices.find((one) => one.skuId === chosen) ?? null
  const open = prices.filter((one) => one.state === 'RUNNING')
  return [...(open.length ? open : prices)].sort((a, b) => a.price - b.price)[0] ?? null
}
export const sells = (state: FlashState) => state === 'RUNNING' || state === 'COMING_BACK'
/** Nothing of it can change any more by itself. */
export const settled = (state: FlashState) => state === 'OVER'
