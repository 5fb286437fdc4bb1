import type { Room } from '@/lib/room'

export default {
  pages: { 'pages/centre/index': '领券中心', 'pages/mine/index': '我的优惠券' },
  slots: {
    'product-price': { coupon: 'slots/ProductPrice.vue' },
    'cart-row': { coupon: 'slots/CartRow.vue' },
    'checkout-row': { coupon: 'slots/CheckoutRow.vue' },
    'me-entry': { coupon: 'slots/MeEntry.vue' },
  },
} satisfies Room
