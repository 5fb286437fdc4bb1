import { Postcard } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    {
      to: '/gift-cards',
      label: 'giftcards.nav',
      icon: Postcard,
      group: 'marketing',
      order: 58,
      permission: 'giftcards:edit',
    },
  ],
  routes: [
    { path: '/gift-cards', component: () => import('./ListPage.vue'), meta: { title: 'giftcards.nav' } },
    { path: '/gift-cards/:id', component: () => import('./BatchPage.vue'), meta: { title: 'giftcards.one' } },
  ],
} satisfies Room
