import { LocationInformation } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    {
      to: '/points',
      label: 'points.nav',
      icon: LocationInformation,
      group: 'business',
      order: 130,
      permission: 'settings:edit',
    },
  ],
  routes: [{ path: '/points', component: () => import('./PointsPage.vue'), meta: { title: 'points.nav' } }],
} satisfies Room
