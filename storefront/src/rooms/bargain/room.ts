import type { Room } from '@/lib/room'

export default {
  pages: { 'pages/square/index': '砍价', 'pages/launch/index': '砍价', 'pages/mine/index': '我的砍价' },
  slots: {
    'home-block': { bargain: 'slots/HomeBlock.vue' },
    'product-price': { bargain: 'slots/ProductPrice.vue' },
    'product-action': { bargain: 'slots/ProductAction.vue' },
    'checkout-section': { bargain: 'slots/CheckoutSection.vue' },
    'me-entry': { bargain: 'slots/MeEntry.vue' },
  },
} satisfies Room
