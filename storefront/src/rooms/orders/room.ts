import type { Room } from '@/lib/room'

export default {
  pages: {
    'list/index': '我的订单',
    'detail/index': '订单详情',
    'review/index': '评价',
  },
} satisfies Room
