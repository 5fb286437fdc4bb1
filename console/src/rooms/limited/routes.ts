import { PriceTag } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    {
      to: '/limited',
      label: 'limited.nav',
      icon: PriceTag,
      group: 'marketing',
      order: 60,
      permission: 'marketing:edit',
    },
  ],
  routes: [
    { path: '/limited', component: () => import('./LimitedListPage.vue'), meta: { title: 'limited.nav' } },
    { path: '/limited/new', component: () => import('./LimitedPage.vue'), meta: { title: 'limited.add' } },
    { path: '/limited/:id', component: () => import('./LimitedPage.vue'), meta: { title: 'limited.edit' } },
  ],
} satisfies Room
