import { expect, test } from 'vitest'
import { agreed, agreeing } from '@/rooms/pointsoff/picked'

const coupon = { kind: 'coupon', id: '7', amount: 0 }

test('points are agreed to beside other picks, once, and taken back', () => {
  const some = agreeing([coupon], 300)
  expect(some).toEqual([coupon, { kind: 'points', id: '', amount: 300 }])
  expect(agreed(some)).toBe(300)
  expect(agreeing(some, 500).filter((pick) => pick.kind === 'points')).toHaveLength(1)
  expect(agreeing(some, 0)).toEqual([coupon])
  expect(agreed([coupon])).toBe(0)
})
