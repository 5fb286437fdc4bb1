import type { Fen } from '@/api/types'

/** 123456 -> "¥1,234.56". Works on the digits, never divides: what is shown is what is stored. */
export function formatFen(fen: Fen | null | undefined): string {
  if (fen === null || fen === undefined) return '—'
  const sign = fen < 0 ? '−' : ''
  return `${sign}¥${groups(fenToYuan(Math.abs(fen)))}`
}

/** 123456 -> "1234.56", the text of an input field. */
export function fenToYuan(fen: Fen): string {
  const negative = fen < 0
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${negative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** "12", "12.3", "¥1,234.50", "１２．５" -> fen; null for anything that is not an exact amount. */
export function parseYuan(text: string, signed = false): Fen | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^[¥￥]\s*/, '')
    .replace(/元$/, '')
    .replace(/^−/, '-')
  const found = /^(-?)(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{0,2}))?$/.exec(plain)
  if (!found || (found[1] && !signed)) return null
  const fen = Number(found[2]!.replaceAll(',', '') + (found[3] ?? '').padEnd(2, '0'))
  return found[1] && fen !== 0 ? -fen : fen
}

function groups(yuan: string): string {
  const [whole, cents] = yuan.split('.') as [string, string]
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}
