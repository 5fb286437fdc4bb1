import { describe, expect, it } from 'vitest'
import { moneyBack, unitsBack, unitsSent } from '@/rooms/orders/refunds'

const refund = (status: 'REQUESTED' | 'ACCEPTED' | 'SUCCEEDED' | 'FAILED', amount: number) => ({
  id: `${status}${amount}`,
  status,
  amount,
  reason: '缺货',
  at: '2026-11-30T00:00:00Z',
})
const units = (status: 'REQUESTED' | 'SUCCEEDED' | 'FAILED' | null, quantity: number, amount: number) => ({
  id: `${status}${quantity}`,
  lines: [{ lineId: '1', quantity, amount }],
  goods: amount,
  freight: 0,
  amount,
  reason: '缺货',
  at: '2026-11-30T00:00:00Z',
  refundId: status && `${status}${amount}`,
  status,
})

describe('refunds of an order', () => {
  it('calls units refunded only when their money has arrived', () => {
    const order = { unitRefunds: [units('REQUESTED', 2, 17_800), units('FAILED', 1, 8_900), units(null, 1, 0)] }
    expect(unitsBack(order, '1')).toEqual([
      { state: 'underWay', n: 2, amount: 17_800 },
      { state: 'failed', n: 1, amount: 8_900 },
      { state: 'free', n: 1, amount: 0 },
    ])
    expect(unitsBack({ unitRefunds: [units('SUCCEEDED', 2, 10), units('SUCCEEDED', 1, 5)] }, '1')).toEqual([
      { state: 'arrived', n: 3, amount: 15 },
    ])
    expect(unitsBack(order, '2')).toEqual([])
  })
  it('sums what arrived apart from what is under way and what failed', () => {
    const refunds = [refund('SUCCEEDED', 10), refund('REQUESTED', 3), refund('ACCEPTED', 4), refund('FAILED', 5)]
    expect(moneyBack({ refunds })).toEqual([
      { state: 'arrived', amount: 10 },
      { state: 'underWay', amount: 7 },
      { state: 'failed', amount: 5 },
    ])
  })
  it('says how many of a line were sent and are left once the first package has gone', () => {
    const line = { quantity: 5, refunded: 1, open: 1 }
    const gone = [{}] as never
    expect(unitsSent({ status: 'TO_SHIP', packages: gone }, line)).toEqual({ sent: 3, open: 1 })
    expect(unitsSent({ status: 'TO_SHIP', packages: [] }, line)).toBeNull()
    expect(unitsSent({ status: 'SHIPPED', packages: gone }, { ...line, open: 0 })).toBeNull()
  })
})
