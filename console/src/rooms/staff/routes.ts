import { User } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [{ to: '/staff', label: 'staff.nav', icon: User, group: 'business', order: 180, permission: 'staff:edit' }],
  routes: [{ path: '/staff', component: () => import('./StaffPage.vue'), meta: { title: 'staff.nav' } }],
} satisfies Room
