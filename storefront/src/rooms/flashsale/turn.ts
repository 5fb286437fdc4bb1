import { api } from '@/api'
import { newKey } from '@/api/client'
import type { TurnView } from '@/api/types'
import { channel } from '@/lib/channel'
import { keep, recall } from '@/lib/store'
import { checkOut } from '@/state/draft'

/** What this device is called, once and for all. */
function device(): string {
  const known = recall<string>('visitor') ?? newKey()
  keep('visitor', known)
  return known
}
export const draw = (session: string, skuId: string) =>
  api.post(`/api/flash-sales/sessions/${session}/turns`, { skuId, channel: channel(), device: device() })

export const look = (session: string, skuId: string) => api.get(`/api/flash-sales/sessions/${session}/turns/${skuId}`)

export function order(turn: TurnView, skuId: string, quantity: number): void {
  if (turn.token)
    checkOut({
      lines: [{ skuId, quantity }],
      source: 'BUY_NOW',
      picks: [{ kind: 'flashsale', id: turn.token, amount: 0 }],
    })
}
export const turnPage = (session: string, skuId: string, quantity: number, product: string) =>
  `/rooms/flashsale/pages/turn/index?session=${session}&sku=${skuId}&n=${quantity}&product=${product}`
