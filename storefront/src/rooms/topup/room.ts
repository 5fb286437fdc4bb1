import type { Room } from '@/lib/room'

export default {
  pages: { 'index/index': '充值' },
} satisfies Room
