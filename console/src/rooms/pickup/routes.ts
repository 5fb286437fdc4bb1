import { Select } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [{ to: '/pickup', label: 'pickup.nav', icon: Select, group: 'daily', order: 50, permission: 'orders:ship' }],
  routes: [{ path: '/pickup', component: () => import('./PickupPage.vue'), meta: { title: 'pickup.nav' } }],
} satisfies Room
