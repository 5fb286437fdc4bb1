import { Ticket } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    {
      to: '/coupons',
      label: 'coupon.nav',
      icon: Ticket,
      group: 'marketing',
      order: 55,
      permission: 'marketing:edit',
    },
  ],
  routes: [
    { path: '/coupons', component: () => import('./ListPage.vue'), meta: { title: 'coupon.nav' } },
    { path: '/coupons/:id/hand', component: () => import('./HandPage.vue'), meta: { title: 'coupon.hand' } },
  ],
} satisfies Room
