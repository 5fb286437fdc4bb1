import { Present } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    {
      to: '/campaigns',
      label: 'campaigns.nav',
      icon: Present,
      group: 'marketing',
      order: 50,
      permission: 'marketing:edit',
    },
  ],
  routes: [
    { path: '/campaigns', component: () => import('./ListPage.vue'), meta: { title: 'campaigns.nav' } },
    {
      path: '/campaigns/calendar',
      component: () => import('./CalendarPage.vue'),
      meta: { title: 'campaigns.calendar' },
    },
    { path: '/campaigns/new', component: () => import('./NewPage.vue'), meta: { title: 'campaigns.add' } },
    { path: '/campaigns/new/:tool', component: () => import('./BuilderPage.vue'), meta: { title: 'campaigns.add' } },
    { path: '/campaigns/:id', component: () => import('./EffectPage.vue'), meta: { title: 'campaigns.effect' } },
    { path: '/campaigns/:id/edit', component: () => import('./BuilderPage.vue'), meta: { title: 'campaigns.edit' } },
  ],
} satisfies Room
