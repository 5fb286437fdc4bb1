import type { Room } from '@/lib/room'

export default {
  pages: { 'pages/mall/index': '积分商城', 'pages/item/index': '积分兑换', 'pages/mine/index': '兑换记录' },
  slots: { 'me-entry': { pointsmall: 'slots/MeEntry.vue' } },
} satisfies Room
