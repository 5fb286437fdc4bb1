import { Present } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    {
      to: '/newcomers',
      label: 'newcomer.receivers',
      icon: Present,
      group: 'marketing',
      order: 60,
      permission: 'marketing:edit',
    },
  ],
  routes: [
    { path: '/newcomers', component: () => import('./ReceiversPage.vue'), meta: { title: 'newcomer.receivers' } },
  ],
} satisfies Room
