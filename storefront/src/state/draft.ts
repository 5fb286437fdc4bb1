import type { CartLineInput } from '@/api/types'
import { keepHere, recallHere } from '@/lib/here'
import { go } from '@/lib/route'

/** What is on its way to the confirm page; each tab has its own. */
export interface Draft {
  lines: CartLineInput[]
  source: 'CART' | 'BUY_NOW'
}

export function checkOut(draft: Draft): void {
  keepHere('draft', draft)
  go('/rooms/checkout/confirm/index')
}
export const currentDraft = () => recallHere<Draft>('draft')
