import type { Room } from '@/lib/room'

export default {
  pages: {
    'pages/index/index': '抽奖活动',
    'pages/draw/index': '幸运抽奖',
    'pages/prizes/index': '我的奖品',
    'pages/verify/index': '公平验证',
  },
  slots: { 'me-entry': { lottery: 'slots/MeEntry.vue' } },
} satisfies Room
