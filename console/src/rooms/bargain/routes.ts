import { Scissor } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    {
      to: '/bargains',
      label: 'bargain.nav',
      icon: Scissor,
      group: 'marketing',
      order: 57,
      permission: 'marketing:edit',
    },
  ],
  routes: [{ path: '/bargains', component: () => import('./LaunchesPage.vue'), meta: { title: 'bargain.nav' } }],
} satisfies Room
