// written by scripts/rooms.mjs from the folders of rooms
/** Which kinds somebody shows in a place; `any`: the place itself shows those that nobody does. */
export const FILLED: Record<string, { kinds: string[]; any: boolean }> = {
  'home-block': { kinds: ['example'], any: true },
  'product-price': { kinds: ['example'], any: true },
  'product-action': { kinds: ['example'], any: false },
  'share-sheet': { kinds: ['example'], any: false },
  'cart-hint': { kinds: ['example'], any: true },
  'checkout-section': { kinds: ['example'], any: true },
  'cart-row': { kinds: ['example'], any: false },
  'checkout-row': { kinds: ['example'], any: false },
  'pay-result': { kinds: ['example'], any: false },
  'order-card': { kinds: ['example'], any: false },
  'me-entry': { kinds: ['example'], any: false },
}
