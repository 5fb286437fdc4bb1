import type { Room } from '@/lib/room'

export default {
  pages: { 'pages/centre/index': '会员中心', 'pages/signin/index': '签到' },
  slots: {
    'me-entry': { member: 'slots/MeEntry.vue' },
    'product-price': { member: 'slots/ProductPrice.vue' },
  },
} satisfies Room
