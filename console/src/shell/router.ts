import { createRouter, createWebHistory, type RouterHistory } from 'vue-router'
import { words } from '@/i18n'
import type { Permission } from '@/session/access'
import { useSession } from '@/session/store'
import { routes } from './rooms'

declare module 'vue-router' {
  interface RouteMeta {
    title?: string
    open?: boolean
    permission?: Permission
  }
}

export function makeRouter(history: RouterHistory = createWebHistory('/console/')) {
  const router = createRouter({
    history,
    routes: [
      {
        path: '/login',
        component: () => import('@/session/LoginPage.vue'),
        meta: { title: 'login.title', open: true },
      },
      { path: '/password', component: () => import('@/session/PasswordPage.vue'), meta: { title: 'password.title' } },
      {
        path: '/',
        component: () => import('./ShellFrame.vue'),
        redirect: '/today',
        children: [
          ...routes,
          { path: '/:rest(.*)*', component: () => import('./MissingPage.vue'), meta: { title: 'state.missing' } },
        ],
      },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })
  router.beforeEach(async (to) => {
    const session = useSession()
    try {
      await session.find()
    } catch {
      /* the page itself will show that the server cannot be reached */
    }
    if (to.meta.open) return session.signedIn ? '/today' : true
    if (!session.signedIn) return { path: '/login', query: to.fullPath === '/today' ? {} : { next: to.fullPath } }
    if (session.staff?.mustChangePassword && to.path !== '/password')
      return { path: '/password', query: { next: to.fullPath } }
    return true
  })
  router.afterEach((to) => {
    document.title = to.meta.title ? `${words(to.meta.title)} · ${words('app.name')}` : words('app.title')
  })
  return router
}
