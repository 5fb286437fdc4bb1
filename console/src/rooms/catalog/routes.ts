import { Files } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [{ to: '/catalog', label: 'catalog.nav', icon: Files, group: 'business', order: 110, permission: 'goods:edit' }],
  routes: [{ path: '/catalog', component: () => import('./CatalogPage.vue'), meta: { title: 'catalog.nav' } }],
} satisfies Room
