import type { Room } from '@/lib/room'

export default {
  pages: {
    'pages/list/index': '售后',
    'pages/apply/index': '申请售后',
    'pages/detail/index': '售后详情',
  },
  slots: { 'me-entry': { aftersale: 'slots/MeEntry.vue' } },
} satisfies Room
