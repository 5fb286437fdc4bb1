import type { CartLineInput, Pick } from '@/api/types'
import { keepHere, recallHere } from '@/lib/here'
import { go } from '@/lib/route'

/** What is on its way to the confirm page; each tab has its own. */
export interface Draft {
  lines: CartLineInput[]
  source: 'CART' | 'BUY_NOW'
  picks: Pick[]
}

export function checkOut(draft: Draft): void {
  keepHere('draft', draft)
  go('/rooms/checkout/confirm/index')
}
export function currentDraft(): Draft | null {
  const kept = recallHere<Omit<Draft, 'picks'> & Partial<Draft>>('draft')
  return kept && { ...kept, picks: kept.picks ?? [] } // one that an older version of the app has kept
}
