import { expect, test } from 'vitest'
import { standing } from '@/rooms/bargain/standing'
import { en, zh } from '@/rooms/bargain/words'

const NOW = new Date('2026-11-30T12:00:00Z').getTime()
const launch = {
  state: 'OPEN' as const,
  price: 1500,
  floor: 800,
  needed: 5,
  helped: 2,
  anyPrice: true,
  closesAt: '2026-11-30T13:00:00Z',
  payUntil: '2026-11-30T15:00:00Z',
  buyable: true,
  paused: false,
}
const of = (more: Partial<Parameters<typeof standing>[0]> = {}) => standing({ ...launch, ...more }, NOW)

test('says how many are missing, and counts to the end of help', () => {
  expect(of()).toEqual({
    head: '还差 3 人砍到底价',
    text: '已有 2 人帮砍，共需 5 人',
    until: launch.closesAt,
    paying: false,
  })
  expect(of({ paused: true }).text).toContain('暂停')
})
test('counts to the time to pay once it is at its floor or nobody can help any more', () => {
  expect(of({ helped: 5, price: 800 })).toMatchObject({ head: '砍到底价了', until: launch.payUntil, paying: true })
  expect(of({ closesAt: '2026-11-30T11:00:00Z' })).toMatchObject({ head: '帮砍时间到了', until: launch.payUntil })
  expect(of({ closesAt: '2026-11-30T11:00:00Z', buyable: false })).toMatchObject({ until: null })
  expect(of({ closesAt: '2026-11-30T11:00:00Z', payUntil: '2026-11-30T12:00:00Z' })).toMatchObject({ until: null })
})
test('ends honestly', () => {
  expect(of({ state: 'EXPIRED', anyPrice: false, buyable: false }).text).toBe('时间到了还差 3 人，没有砍到底价')
  expect(of({ state: 'EXPIRED' }).text).toBe('付款期内没有购买')
  expect(of({ state: 'BOUGHT' }).head).toBe('已购买')
  expect(of({ state: 'RETURNED' }).until).toBeNull()
  expect(of({ state: 'ORDERED' }).text).toContain('锁定')
})
test('says everything in both languages, with the same places to fill', () => {
  const places = (text: string) => (text.match(/\{\w+}/g) ?? []).sort()
  for (const [key, text] of Object.entries(zh)) expect(places(en[key as keyof typeof en]), key).toEqual(places(text))
})
