import { Trophy } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    {
      to: '/lotteries',
      label: 'lottery.nav',
      icon: Trophy,
      group: 'marketing',
      order: 56,
      permission: 'marketing:edit',
    },
  ],
  routes: [
    { path: '/lotteries', component: () => import('./LotteriesPage.vue'), meta: { title: 'lottery.nav' } },
    { path: '/lotteries/:id', component: () => import('./BoardPage.vue'), meta: { title: 'lottery.board' } },
  ],
} satisfies Room
