import { describe, expect, test } from 'vitest'
import { leadsSomewhere, linkOf, targetOf } from '@/rooms/page/links'
import { stateOf } from '@/rooms/page/state'
import { hoursUntil } from '@/rooms/today/hours'

describe('where a banner leads', () => {
  test('a product and a search are told from any other page, there and back', () => {
    for (const link of [
      '/pages/product/index?id=779',
      '/pages/search/index?q=%E6%B0%B4%E6%9E%9C',
      '/pages/category/index',
      '/pages/search/index?q=a&sort=SALES',
    ])
      expect(linkOf(targetOf(link))).toBe(link)
    expect(targetOf('/pages/search/index?q=%E6%B0%B4%E6%9E%9C')).toEqual({ kind: 'SEARCH', value: '水果' })
    expect(targetOf('/pages/product/index?id=779')).toEqual({ kind: 'PRODUCT', value: '779' })
    expect(targetOf('/rooms/orders/list/index').kind).toBe('PATH')
  })
  test('nothing and other sites are refused', () => {
    expect(leadsSomewhere({ kind: 'PRODUCT', value: ' ' })).toBe(false)
    expect(leadsSomewhere({ kind: 'PATH', value: 'https://elsewhere.example/pages/x' })).toBe(false)
    expect(leadsSomewhere({ kind: 'PATH', value: '//elsewhere.example' })).toBe(false)
    expect(leadsSomewhere({ kind: 'SEARCH', value: '燕麦 奶' })).toBe(true)
  })
})

test('a banner shows between its moments while its switch is on', () => {
  const now = '2026-11-21T12:00:00Z'
  const of = (startsAt: string | null, endsAt: string | null, shown = true) => stateOf({ startsAt, endsAt, shown }, now)
  expect([
    of(null, null),
    of('2026-11-21T12:00:00Z', null),
    of('2026-11-21T12:00:01Z', null),
    of(null, now),
    of(null, null, false),
  ]).toEqual(['SHOWN', 'SHOWN', 'SOON', 'ENDED', 'HIDDEN'])
})

test('the curve of today ends at the last whole hour; the running one stands alone and later ones are unknown', () => {
  const hours = [0, 1, 2, 3].map((hour) => ({ hour, today: hour * 100, yesterday: 5 }))
  const drawn = hoursUntil('2026-11-21T18:24:59Z', hours)
  expect([drawn.running, drawn.until, drawn.whole, drawn.begun]).toEqual([
    2,
    '02:24',
    [0, 100, null, null],
    [null, null, 200, null],
  ])
  expect(hoursUntil('2026-11-21T16:00:00Z', hours).whole).toEqual([null, null, null, null])
})
