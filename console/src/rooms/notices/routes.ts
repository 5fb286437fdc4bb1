import type { Room } from '@/shell/rooms'

export default {
  nav: [],
  routes: [{ path: '/notices', component: () => import('./NoticesPage.vue'), meta: { title: 'notices.nav' } }],
} satisfies Room
