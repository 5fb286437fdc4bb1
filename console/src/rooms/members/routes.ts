import { UserFilled } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    { to: '/members', label: 'members.nav', icon: UserFilled, group: 'daily', order: 45, permission: 'members:view' },
  ],
  routes: [
    { path: '/members', component: () => import('./MembersPage.vue'), meta: { title: 'members.nav' } },
    { path: '/members/levels', component: () => import('./LevelsPage.vue'), meta: { title: 'members.levels' } },
    { path: '/members/tags', component: () => import('./TagsPage.vue'), meta: { title: 'members.tags' } },
    { path: '/members/segments', component: () => import('./SegmentsPage.vue'), meta: { title: 'members.segments' } },
    { path: '/members/:id', component: () => import('./MemberPage.vue'), meta: { title: 'members.profile' } },
  ],
} satisfies Room
