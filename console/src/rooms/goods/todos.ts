import type { Todo } from '@/shell/slots'

export default {
  label: 'today.lowStock',
  to: '/goods?stock=LOW',
  order: 40,
  permission: 'goods:view',
  count: (today) => today.lowStock,
} satisfies Todo
