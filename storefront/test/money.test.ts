import { describe, expect, it } from 'vitest'
import { money, moneyParts } from '@/lib/money'
import { dateTime, day, timeLeft } from '@/lib/when'

describe('money', () => {
  it.each([
    [0, '¥0.00'],
    [5, '¥0.05'],
    [1990, '¥19.90'],
    [3821640, '¥38,216.40'],
    [-600, '-¥6.00'],
    [100000000, '¥1,000,000.00'],
  ])('writes %i fen as %s', (fen, text) => {
    expect(money(fen)).toBe(text)
  })
  it('never loses a fen to floating point', () => {
    for (let fen = 0; fen < 20_000; fen += 7) {
      const { yuan, cents } = moneyParts(fen)
      expect(Number(yuan.replace(/,/g, '')) * 100 + Number(cents)).toBe(fen)
    }
  })
})
describe('time', () => {
  it('is shown in the zone of the shop', () => {
    expect(dateTime('2026-11-21T16:05:00Z')).toBe('2026-11-22 00:05')
    expect(day('2026-11-21T15:59:59Z')).toBe('2026-11-21')
  })
  it('counts down to zero and not below', () => {
    const until = '2026-11-22T00:00:00Z'
    const end = Date.parse(until)
    expect(timeLeft(until, end - 90_061_000)).toMatchObject({
      days: 1,
      hours: '01',
      minutes: '01',
      seconds: '01',
      over: false,
    })
    expect(timeLeft(until, end + 5000)).toMatchObject({ seconds: '00', over: true })
  })
})
