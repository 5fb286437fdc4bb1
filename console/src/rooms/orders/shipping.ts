import type { OrderView } from '@/api/types'

export interface LeftLine {
  lineId: string
  name: string
  spec: string
  left: number
}

/** Where else a package number is in use. */
export interface UsedNumber {
  orderId: string
  number: string
  sameOrder: boolean
}

/** What of each line is neither in a package nor refunded. */
export function leftToShip(order: OrderView): LeftLine[] {
  return order.lines.map((l) => ({ lineId: l.id, name: l.name, spec: l.spec, left: l.open }))
}

/** Pasted numbers come with spaces and full-width letters. */
export function trackingNumber(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  return /^[A-Z0-9]{5,40}$/.test(plain) ? plain : null
}
