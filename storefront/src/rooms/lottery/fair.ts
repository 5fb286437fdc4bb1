import type { DrawLogLine, LotteryPrizeView } from '@/api/types'
import { ascii, hex, hmac, sha256, unhex } from './sha256'

const WHOLE = 1_000_000
const SPACE = 2 ** 48
const BOUND = Math.floor(SPACE / WHOLE) * WHOLE

/** What a turn's number is, as the server computes it. */
export function roll(seed: string, lottery: string, turn: number): number {
  for (let attempt = 0; ; attempt++) {
    const mac = hmac(unhex(seed), ascii(`${lottery}:${turn}:${attempt}`))
    const value = mac.subarray(0, 6).reduce((sum, byte) => sum * 256 + byte, 0)
    if (value < BOUND) return value % WHOLE
  }
}

export function landed(prizes: Pick<LotteryPrizeView, 'odds'>[], number: number): number {
  let end = 0
  return prizes.findIndex((prize) => number < (end += prize.odds))
}

export const commitment = (seed: string): string => hex(sha256(unhex(seed)))

export const record = (line: DrawLogLine): string =>
  [line.turn, line.id, line.roll, line.landed, line.given, line.version, new Date(line.at).getTime()].join('|')

export const link = (before: string, line: DrawLogLine): string => hex(sha256(ascii(`${before}\n${record(line)}`)))

export interface Told {
  seed: string
  commitment: string
  lottery: string
}

/** Which of the four steps does not hold; 0 when all do. */
export function check(told: Told, prizes: Pick<LotteryPrizeView, 'odds'>[], before: string, line: DrawLogLine): number {
  if (commitment(told.seed) !== told.commitment) return 1
  if (roll(told.seed, told.lottery, line.turn) !== line.roll) return 2
  if (landed(prizes, line.roll) !== line.landed) return 3
  return link(before, line) === line.link ? 0 : 4
}
