import type { Fen } from '@/api/types'

export interface MoneyParts {
  sign: string
  yuan: string
  cents: string
}

/** Fen as people read it; the only thing the app ever does with an amount. */
export function moneyParts(fen: Fen): MoneyParts {
  const whole = Math.abs(Math.trunc(fen))
  const yuan = String(Math.floor(whole / 100))
  return {
    sign: fen < 0 ? '-' : '',
    yuan: yuan.replace(/\B(?=(\d{3})+(?!\d))/g, ','),
    cents: String(whole % 100).padStart(2, '0'),
  }
}
export function money(fen: Fen): string {
  const { sign, yuan, cents } = moneyParts(fen)
  return `${sign}¥${yuan}.${cents}`
}
