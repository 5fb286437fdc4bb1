import type { Room } from '@/lib/room'

export default {
  pages: { 'pages/card/index': '会员卡' },
  slots: {
    'me-entry': { membercard: 'slots/MeEntry.vue' },
    'product-price': { membercard: 'slots/ProductPrice.vue' },
  },
} satisfies Room
