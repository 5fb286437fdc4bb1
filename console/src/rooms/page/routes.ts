import { Picture } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [{ to: '/page', label: 'page.nav', icon: Picture, group: 'business', order: 105, permission: 'page:edit' }],
  routes: [{ path: '/page', component: () => import('./HomePage.vue'), meta: { title: 'page.title' } }],
} satisfies Room
