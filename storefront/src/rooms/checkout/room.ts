import type { Room } from '@/lib/room'

export default {
  pages: {
    'confirm/index': '确认订单',
    'pay/index': '支付',
  },
} satisfies Room
