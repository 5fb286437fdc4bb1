import type { Room } from '@/lib/room'

export default {
  pages: { 'pages/mine/index': '我的分享' },
  slots: { 'me-entry': { sharing: 'slots/MeEntry.vue' } },
} satisfies Room
