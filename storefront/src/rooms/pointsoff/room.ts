import type { Room } from '@/lib/room'

export default {
  slots: { 'checkout-section': { pointsoff: 'slots/CheckoutSection.vue' } },
} satisfies Room
