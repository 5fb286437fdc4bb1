import { Histogram } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [{ to: '/today', label: 'today.nav', icon: Histogram, group: 'daily', order: 10 }],
  routes: [{ path: '/today', component: () => import('./TodayPage.vue'), meta: { title: 'today.nav' } }],
} satisfies Room
