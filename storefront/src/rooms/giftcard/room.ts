import type { Room } from '@/lib/room'

export default {
  pages: { 'redeem/index': '兑换礼品卡' },
} satisfies Room
