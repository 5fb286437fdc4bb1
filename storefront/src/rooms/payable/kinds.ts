/** Where what was paid for is seen, and where it is chosen again; by the kind that the server says. */
const CARD = '/rooms/membercard/pages/card/index'
const PLACES: Record<string, { see: string; again: string }> = {
  topup: { see: '/rooms/wallet/pages/wallet/index', again: '/rooms/topup/index/index' },
  membercard: { see: CARD, again: CARD },
}
export type PayableKind = 'topup' | 'membercard'
export const kindOf = (kind: string): PayableKind => (kind === 'membercard' ? kind : 'topup')
export const placesOf = (kind: string) => PLACES[kindOf(kind)]!
