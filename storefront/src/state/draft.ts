import type { CartLineInput } from '@/api/types'
import { keep, recall } from '@/lib/store'
import { go } from '@/lib/route'

/** What is on its way to the confirm page. */
export interface Draft { lines: CartLineInput[]; source: 'CART' | 'BUY_NOW' }

export function checkOut(draft: Draft): void {
  keep('draft', draft)
  go('/rooms/checkout/confirm/index')
}
export const currentDraft = () => recall<Draft>('draft')
