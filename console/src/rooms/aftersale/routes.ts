import { RefreshLeft } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    {
      to: '/aftersale',
      label: 'aftersale.nav',
      icon: RefreshLeft,
      group: 'daily',
      order: 35,
      permission: 'aftersale:handle',
    },
  ],
  routes: [
    { path: '/aftersale', component: () => import('./BoardPage.vue'), meta: { title: 'aftersale.nav' } },
    { path: '/aftersale/:id', component: () => import('./CasePage.vue'), meta: { title: 'aftersale.one' } },
  ],
} satisfies Room
