import { Share } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    { to: '/shares', label: 'sharing.nav', icon: Share, group: 'marketing', order: 80, permission: 'marketing:edit' },
  ],
  routes: [
    { path: '/shares', component: () => import('./SharersPage.vue'), meta: { title: 'sharing.nav' } },
    {
      path: '/shares/:id',
      component: () => import('./CascadePage.vue'),
      meta: { title: 'sharing.cascade', parent: '/shares' },
    },
  ],
} satisfies Room
