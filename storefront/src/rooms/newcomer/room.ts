import type { Room } from '@/lib/room'

export default {
  pages: { 'pages/gift/index': '新人礼' },
  slots: { 'me-entry': { newcomer: 'slots/MeEntry.vue' } },
} satisfies Room
