import { api, ask } from '@/api/client'
import type { Todo } from '@/shell/slots'

const permission = 'aftersale:handle'
const counts = () => ask(api.GET('/api/console/after-sale/counts'))
export default [
  {
    label: 'aftersale.todo',
    to: '/aftersale?filter=WAITING',
    order: 40,
    hot: true,
    permission,
    count: { ask: async () => counts().then((now) => now.toAnswer + now.toInspect + now.toSend) },
  },
] satisfies Todo[]
