import type { Room } from '@/shell/rooms'

const meta = { title: 'campaigns.nav', permission: 'marketing:edit' as const }
const campaigns = { path: '/campaigns', query: { tool: 'timeprice' } }

/** Where limited prices had pages of their own: they are campaigns like all others now. */
export default {
  nav: [],
  routes: [
    { path: '/limited', redirect: campaigns, meta },
    { path: '/limited/new', redirect: '/campaigns/new/timeprice', meta },
    { path: '/limited/:id', redirect: (to) => `/campaigns/${String(to.params.id)}`, meta },
  ],
} satisfies Room
