import { Notebook } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    { to: '/ledger', label: 'ledger.nav', icon: Notebook, group: 'business', order: 20, permission: 'ledger:view' },
  ],
  routes: [
    { path: '/ledger', component: () => import('./HousePage.vue'), meta: { title: 'ledger.nav' } },
    { path: '/ledger/owners/:id', component: () => import('./OwnerPage.vue'), meta: { title: 'ledger.owner' } },
    {
      path: '/ledger/transfers/:id',
      component: () => import('./TransferPage.vue'),
      meta: { title: 'ledger.transfer' },
    },
  ],
} satisfies Room
