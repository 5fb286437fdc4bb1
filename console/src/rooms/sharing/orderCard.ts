import type { OrderCard } from '@/shell/slots'
import ShareCredit from './ShareCredit.vue'

export default {
  component: ShareCredit,
  order: 60,
  shows: (view) => view.order.status !== 'UNPAID',
} satisfies OrderCard
