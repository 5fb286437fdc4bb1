import type { Room } from '@/lib/room'

export default {
  pages: {
    'list/index': '商品评价',
  },
} satisfies Room
