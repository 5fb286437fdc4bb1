import { describe, expect, it } from 'vitest'
import { bonusFor, choices, fenOf, type Offer } from '@/rooms/topup/offers'
import { kindOf, placesOf } from '@/rooms/payable/kinds'

const tier = (amount: number, gift: number, points = 0): Offer => ({ amount, gift, points, giftDays: 0, rewards: [] })

describe('the bonus of a top-up', () => {
  const tiers = [tier(10_000, 1_000), tier(30_000, 4_000, 5), tier(50_000, 4_000, 9)]
  it('is the largest of the tiers that the amount reaches', () => {
    expect(bonusFor(tiers, 9_999)).toBeNull()
    expect(bonusFor(tiers, 29_999)?.gift).toBe(1_000)
    expect(bonusFor(tiers, 60_000)?.points).toBe(9)
  })
  it('takes what is typed in yuan to the fen, and nothing else', () => {
    expect(fenOf('12.5')).toBe(1_250)
    expect(fenOf(' 100 ')).toBe(10_000)
    expect(fenOf('0.07')).toBe(7)
    for (const text of ['', 'abc', '1.234', '-5', '1e3']) expect(fenOf(text)).toBeNull()
  })
  it('offers the tiers, or usual amounts, within the bounds', () => {
    expect(choices({ tiers, least: 100, most: 40_000 })).toEqual([10_000, 30_000])
    expect(choices({ tiers: [], least: 10_000, most: 20_000 })).toEqual([10_000, 20_000])
  })
})

describe('what was paid for', () => {
  it('is seen where it belongs', () => {
    expect(placesOf('topup').see).toContain('wallet')
    expect(placesOf('membercard').see).toContain('membercard')
    expect(kindOf('something new')).toBe('topup')
  })
})
