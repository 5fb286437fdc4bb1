import type { Room } from '@/lib/room'

export default {
  pages: { 'pages/board/index': '样例' },
  slots: {
    'home-block': { example: 'slots/HomeBlock.vue' },
    'product-price': { example: 'slots/ProductPrice.vue' },
    'product-action': { example: 'slots/ProductAction.vue' },
    'share-sheet': { example: 'slots/ShareSheet.vue' },
    'cart-hint': { example: 'slots/CartHint.vue' },
    'checkout-section': { example: 'slots/CheckoutSection.vue' },
    'cart-row': { example: 'slots/CartRow.vue' },
    'checkout-row': { example: 'slots/CheckoutRow.vue' },
    'pay-result': { example: 'slots/PayResult.vue' },
    'order-card': { example: 'slots/OrderCard.vue' },
    'me-entry': { example: 'slots/MeEntry.vue' },
  },
} satisfies Room
