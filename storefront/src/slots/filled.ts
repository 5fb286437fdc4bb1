// written by scripts/rooms.mjs from the folders of rooms
/** Which kinds somebody shows in a place; `any`: the place itself shows those that nobody does. */
export const FILLED: Record<string, { kinds: string[]; any: boolean }> = {
  'home-block': { kinds: ['bargain', 'flashsale'], any: true },
  'product-price': { kinds: ['bargain', 'coupon', 'flashsale', 'groupbuy', 'member', 'membercard'], any: true },
  'product-action': { kinds: ['bargain', 'flashsale', 'groupbuy'], any: false },
  'share-sheet': { kinds: [], any: false },
  'cart-hint': { kinds: [], any: true },
  'checkout-section': { kinds: ['bargain', 'flashsale', 'groupbuy', 'pointsoff'], any: true },
  'cart-row': { kinds: ['coupon'], any: false },
  'checkout-row': { kinds: ['coupon'], any: false },
  'pay-result': { kinds: ['groupbuy'], any: false },
  'order-card': { kinds: ['groupbuy'], any: false },
  'me-entry': {
    kinds: [
      'aftersale',
      'bargain',
      'coupon',
      'groupbuy',
      'lottery',
      'member',
      'membercard',
      'newcomer',
      'pointsmall',
      'sharing',
      'wallet',
    ],
    any: false,
  },
}
