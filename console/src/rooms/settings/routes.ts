import { Setting } from '@element-plus/icons-vue'
import type { Room } from '@/shell/rooms'

export default {
  nav: [
    {
      to: '/settings',
      label: 'settings.nav',
      icon: Setting,
      group: 'business',
      order: 190,
      permission: 'settings:edit',
    },
  ],
  routes: [{ path: '/settings', component: () => import('./SettingsPage.vue'), meta: { title: 'settings.nav' } }],
} satisfies Room
