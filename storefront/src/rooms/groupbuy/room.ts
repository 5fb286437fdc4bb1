import type { Room } from '@/lib/room'

export default {
  pages: { 'pages/team/index': '拼团', 'pages/mine/index': '我的拼团' },
  slots: {
    'product-price': { groupbuy: 'slots/ProductPrice.vue' },
    'product-action': { groupbuy: 'slots/ProductAction.vue' },
    'checkout-section': { groupbuy: 'slots/CheckoutSection.vue' },
    'pay-result': { groupbuy: 'slots/PayResult.vue' },
    'order-card': { groupbuy: 'slots/OrderCard.vue' },
    'me-entry': { groupbuy: 'slots/MeEntry.vue' },
  },
} satisfies Room
