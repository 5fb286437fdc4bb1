import { AlarmClock } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    {
      to: '/flash-sales',
      label: 'flashsale.nav',
      icon: AlarmClock,
      group: 'marketing',
      order: 54,
      permission: 'marketing:edit',
    },
  ],
  routes: [{ path: '/flash-sales', component: () => import('./BoardPage.vue'), meta: { title: 'flashsale.nav' } }],
} satisfies Room
