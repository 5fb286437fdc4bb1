import type { Room } from '@/lib/room'

export default {
  pages: { 'pay/index': '支付' },
} satisfies Room
