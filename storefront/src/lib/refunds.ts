import type { OrderView } from '@/api/types'

/** How the money of what was given back fares: nothing is called refunded before it has arrived. */
export type Fares = 'arrived' | 'underWay' | 'failed' | 'free'
type Status = OrderView['refunds'][number]['status']

export const fares = (status: Status | null | undefined): Fares =>
  status === 'SUCCEEDED' ? 'arrived' : status === 'FAILED' ? 'failed' : status ? 'underWay' : 'free'

/** What of one line was given back, summed by how its money fares. */
export function unitsBack(order: Pick<OrderView, 'unitRefunds'>, lineId: string) {
  const sums = new Map<Fares, { n: number; amount: number }>()
  for (const refund of order.unitRefunds)
    for (const line of refund.lines.filter((some) => some.lineId === lineId)) {
      const sum = sums.get(fares(refund.status)) ?? { n: 0, amount: 0 }
      sums.set(fares(refund.status), { n: sum.n + line.quantity, amount: sum.amount + line.amount })
    }
  return [...sums].map(([state, sum]) => ({ state, ...sum }))
}

/** The money itself, whatever it was given back for; what has not moved is left out. */
export function moneyBack(order: Pick<OrderView, 'refunds'>) {
  return (['arrived', 'underWay', 'failed'] as const)
    .map((state) => ({
      state,
      amount: order.refunds.filter((one) => fares(one.status) === state).reduce((sum, one) => sum + one.amount, 0),
    }))
    .filter((sum) => sum.amount > 0)
}

/** Where the units of a line are while an order waits to be sent; nothing before the first package. */
export function unitsSent(
  order: Pick<OrderView, 'status' | 'packages'>,
  line: { quantity: number; refunded: number; open: number },
): { sent: number; open: number } | null {
  if (order.status !== 'TO_SHIP' || !order.packages.length) return null
  return { sent: line.quantity - line.refunded - line.open, open: line.open }
}
