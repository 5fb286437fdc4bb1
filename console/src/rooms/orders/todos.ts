import type { Todo } from '@/shell/slots'

const permission = 'orders:view'
export default [
  { label: 'today.toShip', to: '/orders?status=TO_SHIP', hot: true, order: 10, permission, count: (t) => t.toShip },
  {
    label: 'today.urged',
    to: '/orders?status=TO_SHIP&urged=true',
    hot: true,
    order: 20,
    permission,
    count: (t) => t.urged,
  },
  {
    label: 'today.refundsFailed',
    to: '/orders?refundFailed=true',
    hot: true,
    order: 30,
    permission,
    count: (t) => t.refundsFailed,
  },
  { label: 'today.toPickUp', to: '/orders?status=TO_PICK_UP', order: 60, permission, count: (t) => t.toPickUp },
  { label: 'today.unpaid', to: '/orders?status=UNPAID', order: 70, permission, count: (t) => t.unpaid },
] satisfies Todo[]
