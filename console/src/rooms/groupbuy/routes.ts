import { UserFilled } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    {
      to: '/group-buys',
      label: 'groupbuy.nav',
      icon: UserFilled,
      group: 'marketing',
      order: 55,
      permission: 'marketing:edit',
    },
  ],
  routes: [{ path: '/group-buys', component: () => import('./TeamsPage.vue'), meta: { title: 'groupbuy.nav' } }],
} satisfies Room
