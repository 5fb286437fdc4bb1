import type { Room } from '@/shell/rooms'

export default {
  nav: [],
  routes: [
    {
      path: '/stock/:skuId',
      component: () => import('./StockPage.vue'),
      meta: { title: 'stock.title', permission: 'goods:view' },
    },
  ],
} satisfies Room
