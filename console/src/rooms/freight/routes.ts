import { Van } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    { to: '/freight', label: 'freight.nav', icon: Van, group: 'business', order: 120, permission: 'settings:edit' },
  ],
  routes: [{ path: '/freight', component: () => import('./FreightPage.vue'), meta: { title: 'freight.nav' } }],
} satisfies Room
