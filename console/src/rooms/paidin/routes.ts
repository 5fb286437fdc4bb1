import { Wallet } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [{ to: '/top-ups', label: 'paidin.nav', icon: Wallet, group: 'business', order: 22, permission: 'ledger:view' }],
  routes: [
    { path: '/top-ups', component: () => import('./ListPage.vue'), meta: { title: 'paidin.nav' } },
    {
      path: '/top-ups/failed-refunds',
      component: () => import('./FailedPage.vue'),
      meta: { title: 'paidin.failed' },
    },
    { path: '/top-ups/:id', component: () => import('./TopUpPage.vue'), meta: { title: 'paidin.detail' } },
  ],
} satisfies Room
