import { beforeEach, expect, test } from 'vitest'
import type { FlashOffer, FlashPrice, FlashTab } from '@/api/types'
import { leftText, priceOf } from '@/rooms/flashsale/offer'
import { firstOf } from '@/rooms/flashsale/useSessions'
import { prefs } from '@/state/prefs'

beforeEach(() => {
  prefs.locale = 'zh-CN'
})
const price = (skuId: string, fen: number, state: FlashPrice['state']): FlashPrice => ({
  skuId,
  spec: '',
  price: fen,
  base: 2000,
  state,
  left: { units: 3, exact: true, taken: 40 },
})
const tab = (id: string, state: FlashTab['state']): FlashTab => ({
  id,
  name: '',
  state,
  startsAt: '2026-12-01T02:00:00Z',
  endsAt: '2026-12-01T04:00:00Z',
})

test('says a small number exactly, a large one as at least so many, and nothing of none', () => {
  expect(leftText({ units: 7, exact: true, taken: 0 })).toBe('仅剩 7 件')
  expect(leftText({ units: 40, exact: false, taken: 0 })).toBe('剩余 40+ 件')
  expect(leftText({ units: 0, exact: true, taken: 100 })).toBe('')
})
test('shows the chosen variant, else the cheapest that can be had', () => {
  const offer = { prices: [price('1', 500, 'SOLD_OUT'), price('2', 900, 'RUNNING')] } as FlashOffer
  expect(priceOf(offer, undefined)?.skuId).toBe('2')
  expect(priceOf(offer, '1')?.state).toBe('SOLD_OUT')
  expect(priceOf(offer, '3')).toBeNull()
  expect(priceOf(null, undefined)).toBeNull()
})
test('opens with the session that runs, else the next, else the last', () => {
  expect(firstOf([tab('1', 'OVER'), tab('2', 'RUNNING'), tab('3', 'ANNOUNCED')])).toBe('2')
  expect(firstOf([tab('1', 'OVER'), tab('2', 'ANNOUNCED'), tab('3', 'ANNOUNCED')])).toBe('2')
  expect(firstOf([tab('1', 'OVER'), tab('2', 'OVER')])).toBe('2')
  expect(firstOf([])).toBe('')
})
