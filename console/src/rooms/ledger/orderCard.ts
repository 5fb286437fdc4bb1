import type { OrderCard } from '@/shell/slots'
import OrderTransfers from './OrderTransfers.vue'

export default {
  component: OrderTransfers,
  order: 30,
  shows: (view) => view.order.tenders.length > 0 || view.order.status !== 'UNPAID',
} satisfies OrderCard
