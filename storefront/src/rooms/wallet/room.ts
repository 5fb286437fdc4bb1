import type { Room } from '@/lib/room'

export default {
  pages: { 'pages/wallet/index': '钱包' },
  slots: { 'me-entry': { wallet: 'slots/MeEntry.vue' } },
} satisfies Room
