import { Goods } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [{ to: '/goods', label: 'goods.nav', icon: Goods, group: 'daily', order: 20, permission: 'goods:view' }],
  routes: [
    { path: '/goods', component: () => import('./GoodsListPage.vue'), meta: { title: 'goods.nav' } },
    { path: '/goods/new', component: () => import('./EditorPage.vue'), meta: { title: 'goods.create' } },
    { path: '/goods/:id', component: () => import('./EditorPage.vue'), meta: { title: 'goods.edit' } },
  ],
} satisfies Room
