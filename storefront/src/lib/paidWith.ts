import type { Fen, OrderView } from '@/api/types'
import { t } from '@/i18n'

export interface PaidPart {
  kind: string
  text: string
  amount: Fen
  /** What of it has gone back. */
  back: Fen
}

/** With what an order is paid, each with its amount: what is paid inside, and outside once it has been paid. They come to what was paid. */
export function paidWith(order: OrderView): PaidPart[] {
  if (!order.paid || !order.due) return order.tenders
  const back = order.refunds.filter((one) => one.status === 'SUCCEEDED').reduce((sum, one) => sum + one.amount, 0)
  return [...order.tenders, { kind: 'outside', text: t('tender.outside'), amount: order.due, back }]
}
