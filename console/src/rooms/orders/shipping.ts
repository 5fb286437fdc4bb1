import type { OrderView } from '@/api/types'

export interface LeftLine { lineId: string; name: string; spec: string; left: number }

/** What of each line has not been put into a package yet. */
export function leftToShip(order: OrderView): LeftLine[] {
  const sent = new Map<string, number>()
  for (const p of order.packages) for (const l of p.lines) sent.set(l.lineId, (sent.get(l.lineId) ?? 0) + l.quantity)
  return order.lines.map(l => ({ lineId: l.id, name: l.name, spec: l.spec, left: Math.max(0, l.quantity - (sent.get(l.id) ?? 0)) }))
}

/** Pasted numbers come with spaces and full-width letters. */
export function trackingNumber(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  return /^[A-Z0-9]{5,40}$/.test(plain) ? plain : null
}
