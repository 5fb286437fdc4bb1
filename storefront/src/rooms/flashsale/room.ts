import type { Room } from '@/lib/room'

export default {
  pages: { 'pages/sessions/index': '秒杀', 'pages/turn/index': '秒杀排队' },
  slots: {
    'home-block': { flashsale: 'slots/HomeBlock.vue' },
    'product-price': { flashsale: 'slots/ProductPrice.vue' },
    'product-action': { flashsale: 'slots/ProductAction.vue' },
    'checkout-section': { flashsale: 'slots/CheckoutSection.vue' },
  },
} satisfies Room
