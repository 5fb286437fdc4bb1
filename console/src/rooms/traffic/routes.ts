import { TrendCharts } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    {
      to: '/traffic',
      label: 'traffic.nav',
      icon: TrendCharts,
      group: 'business',
      order: 5,
      permission: 'marketing:edit',
    },
  ],
  routes: [{ path: '/traffic', component: () => import('./TrafficPage.vue'), meta: { title: 'traffic.nav' } }],
} satisfies Room
