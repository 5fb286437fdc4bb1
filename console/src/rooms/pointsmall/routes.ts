import { Goblet } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    {
      to: '/points-mall',
      label: 'pointsmall.nav',
      icon: Goblet,
      group: 'marketing',
      order: 57,
      permission: 'marketing:edit',
    },
  ],
  routes: [
    { path: '/points-mall', component: () => import('./ShelfPage.vue'), meta: { title: 'pointsmall.nav' } },
    {
      path: '/points-mall/exchanges',
      component: () => import('./ExchangesPage.vue'),
      meta: { title: 'pointsmall.exchanges' },
    },
  ],
} satisfies Room
