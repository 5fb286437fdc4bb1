import './uni'
import { describe, expect, it } from 'vitest'
import type { AssetView, OrderView } from '@/api/types'
import { paidWith } from '@/lib/paidWith'
import { ofOrder } from '@/rooms/checkout/tenders'

const order = (paid: number) =>
  ({
    total: 11078,
    due: 78,
    paid,
    tenders: [{ kind: 'balance', text: '余额', amount: 11000, back: 0 }],
    refunds: [
      { status: 'SUCCEEDED', amount: 50 },
      { status: 'REQUESTED', amount: 28 },
    ],
  }) as unknown as OrderView

describe('what an order is paid with', () => {
  it('names each part, the payment outside too, and comes to what was paid', () => {
    const parts = paidWith(order(11078))
    expect(parts.map((one) => [one.text, one.amount, one.back])).toEqual([
      ['余额', 11000, 0],
      ['微信支付', 78, 50],
    ])
    expect(parts.reduce((sum, one) => sum + one.amount, 0)).toBe(11078)
  })
  it('says nothing of a payment that has not come', () => {
    expect(paidWith(order(0)).map((one) => one.kind)).toEqual(['balance'])
    expect(paidWith({ ...order(11000), due: 0 } as OrderView).map((one) => one.kind)).toEqual(['balance'])
  })
  it('has, while it waits, what the order holds available still', () => {
    const assets = [{ asset: 'BALANCE', name: '余额', available: 0 }] as unknown as AssetView[]
    expect(ofOrder(order(0), assets)).toEqual([
      { kind: 'balance', text: '余额', available: 11000, used: 11000, on: true },
    ])
  })
})
