import { Tickets } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    {
      to: '/orders',
      label: 'orders.nav',
      icon: Tickets,
      group: 'daily',
      order: 30,
      permission: 'orders:view',
      badge: 'toShip',
    },
  ],
  routes: [
    { path: '/orders', component: () => import('./OrderListPage.vue'), meta: { title: 'orders.nav' } },
    { path: '/orders/:id', component: () => import('./OrderPage.vue'), meta: { title: 'orders.detail' } },
  ],
} satisfies Room
