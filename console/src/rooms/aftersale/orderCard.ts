import type { OrderCard } from '@/shell/slots'
import OrderCases from './OrderCases.vue'

export default {
  component: OrderCases,
  order: 10,
  shows: (view) => ['TO_SHIP', 'SHIPPED', 'DONE'].includes(view.order.status),
} satisfies OrderCard
