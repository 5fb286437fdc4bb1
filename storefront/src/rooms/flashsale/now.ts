import type { FlashCard, FlashPrice, FlashState } from '@/api/types'

/** What is pushed of a session: whole, so that a crowd need not read its page again. */
export interface SessionNow {
  state: FlashState
  goods: Pick<FlashCard, 'productId' | 'price' | 'base' | 'state' | 'left'>[]
  skus: Pick<FlashPrice, 'skuId' | 'state' | 'left'>[]
}
