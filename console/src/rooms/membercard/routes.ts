import { CreditCard } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    {
      to: '/member-cards',
      label: 'membercard.nav',
      icon: CreditCard,
      group: 'marketing',
      order: 65,
      permission: 'marketing:edit',
    },
  ],
  routes: [
    { path: '/member-cards', component: () => import('./CardsPage.vue'), meta: { title: 'membercard.nav' } },
    { path: '/member-cards/new', component: () => import('./CardPage.vue'), meta: { title: 'membercard.add' } },
    { path: '/member-cards/:id', component: () => import('./CardPage.vue'), meta: { title: 'membercard.edit' } },
  ],
} satisfies Room
