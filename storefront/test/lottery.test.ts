import { describe, expect, it } from 'vitest'
import { check, commitment, landed, link, roll } from '@/rooms/lottery/fair'
import { AROUND, percent, turned } from '@/rooms/lottery/odds'
import { ascii, hex, hmac, sha256 } from '@/rooms/lottery/sha256'

const SEED = hex(Uint8Array.from({ length: 32 }, (_, i) => i))
const LINE = {
  turn: 1,
  id: '42',
  roll: 123456,
  landed: 0,
  given: 3,
  version: 1,
  at: '2025-12-01T00:00:00Z',
  link: '234cbf17470d6bb43469d302371ee4098c3e7d63099242180f7fbd2c0bbd5141',
}

describe('SHA-256 and HMAC', () => {
  it('are the published ones', () => {
    expect(hex(sha256(ascii('')))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(hex(sha256(ascii('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(hex(sha256(ascii('a'.repeat(119))))).toBe('31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb')
    expect(hex(hmac(ascii('Jefe'), ascii('what do ya want for nothing?')))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
  })
})

describe('a draw computed again', () => {
  it('has the numbers that the server drew', () => {
    expect([1, 2, 3, 1000].map((turn) => roll(SEED, '7', turn))).toEqual([307984, 879728, 200180, 622562])
    expect(commitment(SEED)).toBe('630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd')
    expect(new Date(LINE.at).getTime()).toBe(1764547200000)
    expect(link(commitment(SEED), LINE)).toBe(LINE.link)
  })
  it('lands where its number falls', () => {
    const prizes = [{ odds: 100 }, { odds: 0 }, { odds: 999_900 }]
    expect(landed(prizes, 0)).toBe(0)
    expect(landed(prizes, 99)).toBe(0)
    expect(landed(prizes, 100)).toBe(2)
  })
  it('says which step does not hold', () => {
    const told = { seed: SEED, commitment: commitment(SEED), lottery: '7' }
    const prizes = [{ odds: 400_000 }, { odds: 600_000 }]
    const line = { ...LINE, roll: 307984, landed: 0, given: 0 }
    const good = { ...line, link: link('ab', line) }
    expect(check(told, prizes, 'ab', good)).toBe(0)
    expect(check({ ...told, commitment: 'x' }, prizes, 'ab', good)).toBe(1)
    expect(check(told, prizes, 'ab', { ...good, roll: 5 })).toBe(2)
    expect(check(told, [{ odds: 10 }, { odds: 999_990 }], 'ab', good)).toBe(3)
    expect(check(told, prizes, 'cd', good)).toBe(4)
  })
})

describe('the wheel', () => {
  it('ends with the middle of the field under the pointer, further than before', () => {
    expect(turned(0, 0, 4, 5)).toBe(1800 + 315)
    const next = turned(2115, 3, 4, 5)
    expect(next).toBeGreaterThan(2115 + 1500)
    expect(next % 360).toBe(360 - 3.5 * 90)
  })
  it('goes round the button once', () => {
    expect(AROUND.filter((slot) => slot >= 0).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(AROUND[4]).toBe(-1)
  })
  it('says odds to the last digit', () => {
    expect(percent(1)).toBe('0.0001%')
    expect(percent(300_000)).toBe('30%')
  })
})
