import { api, ask } from '@/api/client'
import type { Todo } from '@/shell/slots'

export default [
  {
    label: 'paidin.failed',
    to: '/top-ups/failed-refunds',
    hot: true,
    order: 31,
    permission: 'ledger:refund',
    count: { ask: async () => ask(api.GET('/api/console/payables/failed-refunds')).then((now) => now.length) },
  },
] satisfies Todo[]
