import type { OrderCard } from '@/api/types'
import { FILLED } from './filled'

/** Whether somebody shows this kind in this place; a place is not drawn for a kind that nobody shows. */
export function fills(place: string, kind: string | null | undefined): boolean {
  const filled = FILLED[place]
  return !!filled && !!kind && (filled.any || filled.kinds.includes(kind))
}
/** The kind of what holds an order back, as the server names it. */
export const holdOf = (order: Pick<OrderCard, 'hold'>): string => order.hold?.kind ?? ''
