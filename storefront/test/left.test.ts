import { describe, expect, it } from 'vitest'
import type { QuoteView } from '@/api/types'
import { leftAfter, leftBefore, withQuantity } from '@/rooms/checkout/left'

describe('what is left of goods that are short', () => {
  it('is told by the quote and by the refusal', () => {
    const lines = [
      { skuId: '1', quantity: 3, left: 1 },
      { skuId: '2', quantity: 3, left: null },
    ] as QuoteView['lines']
    expect(leftBefore({ lines })).toEqual({ 1: 1 })
    expect(leftAfter({ skuIds: ['1', '2'], available: { 1: 1 } })).toEqual({ 1: 1, 2: 0 })
  })
  it('is taken on the spot, and what has none is left out', () => {
    const lines = [
      { skuId: '1', quantity: 3 },
      { skuId: '2', quantity: 2 },
    ]
    expect(withQuantity(lines, '1', 1)).toEqual([
      { skuId: '1', quantity: 1 },
      { skuId: '2', quantity: 2 },
    ])
    expect(withQuantity(lines, '2', 0)).toEqual([{ skuId: '1', quantity: 3 }])
  })
})
