import { ChatLineSquare } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    {
      to: '/reviews',
      label: 'reviews.nav',
      icon: ChatLineSquare,
      group: 'daily',
      order: 40,
      permission: 'reviews:reply',
      badge: 'reviewsToReply',
    },
  ],
  routes: [{ path: '/reviews', component: () => import('./ReviewsPage.vue'), meta: { title: 'reviews.nav' } }],
} satisfies Room
