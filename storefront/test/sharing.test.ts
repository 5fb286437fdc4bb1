import { asked, wipe } from './uni'
import { beforeEach, describe, expect, it } from 'vitest'
import { arrive, known, startArrived, tokenIn } from '@/state/arrived'

const token = 'abcdefghijk0123456789A'
beforeEach(wipe)

describe('coming by what a friend passed on', () => {
  it('reads the token of a link and of the scene of a mini-program code, and nothing else', () => {
    expect(tokenIn({ s: token })).toBe(token)
    expect(tokenIn({ scene: encodeURIComponent(`s=${token}`) })).toBe(token)
    expect(tokenIn({ scene: token })).toBe(token)
    for (const strange of [undefined, {}, { s: 'short' }, { s: `${token}!` }, { s: '../../../../../../etc/p' }])
      expect(tokenIn(strange)).toBe('')
  })
  it('tells once for each device, and keeps the latest ten to tell again after a log-in', () => {
    for (let i = 0; i < 12; i++) arrive(token.slice(0, 20) + (10 + i))
    arrive(token.slice(0, 20) + 10)
    expect(known()).toHaveLength(10)
    expect(known()[0]!.token.slice(20)).toBe('10')
    const devices = new Set(asked.map((one) => one.url.split('/').pop()))
    expect(devices.size).toBe(1)
    expect(asked.every((one) => one.method === 'PUT' && one.url.includes('/api/shares/'))).toBe(true)
  })
  it('does not count a look in the single page of 朋友圈', () => {
    startArrived({ query: { s: token }, scene: 1154 })
    expect(asked).toHaveLength(0)
    startArrived({ query: { s: token }, scene: 1007 })
    expect(asked).toHaveLength(1)
  })
})
