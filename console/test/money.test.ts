import { describe, expect, test } from 'vitest'
import { fenToYuan, formatFen, parseYuan } from '@/lib/money'

describe('money text', () => {
  test.each([
    [0, '¥0.00'],
    [1, '¥0.01'],
    [99, '¥0.99'],
    [123456, '¥1,234.56'],
    [100000000, '¥1,000,000.00'],
    [-1234, '−¥12.34'],
    [null, '—'],
  ])('shows %s fen as %s', (fen, text) => {
    expect(formatFen(fen)).toBe(text)
  })
  test.each([
    ['12', 1200],
    ['12.3', 1230],
    ['12.34', 1234],
    ['0.07', 7],
    ['¥1,234.50', 123450],
    ['１２．５', 1250],
    [' 9.90元 ', 990],
    ['12.', 1200],
    ['0', 0],
    ['999999999.99', 99999999999],
  ])('reads %s as %s fen', (text, fen) => {
    expect(parseYuan(text)).toBe(fen)
  })
  test.each(['', 'abc', '1.234', '-5', '1,23', '1e3', '.5', '12..3', '12,3456', '１．２．３', 'NaN'])(
    'refuses %s',
    (text) => expect(parseYuan(text)).toBeNull(),
  )
  test('takes a sign only where it is allowed', () => {
    expect(parseYuan('-5', true)).toBe(-500)
    expect(parseYuan('−0.05', true)).toBe(-5)
    expect(Object.is(parseYuan('-0', true), 0)).toBe(true)
  })
  test('comes back the same for every amount typed, also where binary fractions would not', () => {
    for (const fen of [1, 7, 29, 57, 58, 113, 1005, 1999, 4035, 81997, 110110, 123456789])
      expect(parseYuan(fenToYuan(fen))).toBe(fen)
  })
})
