import type { CampaignScope, Fen, FlashSaleTerms, Instant } from '@/api/types'
import { words } from '@/i18n'
import { fenToYuan } from '@/lib/money'

/** The rule as a form holds it: what is not filled in yet is null. */
export interface FlashLine {
  skuId: string
  name: string
  spec: string
  base: Fen | null
  price: Fen | null
  stock: number | null
}
export interface SessionLine {
  startsAt: Instant | null
  endsAt: Instant | null
}
export interface FlashForm {
  unpaidMinutes: number
  warmUpHours: number
  remindMinutes: number
  turnSeconds: number
  perDevice: number
  sessions: SessionLine[]
  lines: FlashLine[]
}
export const blank = (): FlashForm => ({
  unpaidMinutes: 10,
  warmUpHours: 24,
  remindMinutes: 5,
  turnSeconds: 120,
  perDevice: 3,
  sessions: [{ startsAt: null, endsAt: null }],
  lines: [],
})
const DAY = 86_400_000
const MOST = 50
const later = (at: Instant, ms: number) => new Date(Date.parse(at) + ms).toISOString()

/** The last session again, once a day. */
export function repeated(sessions: SessionLine[], days: number): SessionLine[] {
  const last = sessions[sessions.length - 1]
  if (!last?.startsAt || !last.endsAt) return sessions
  const more = Array.from({ length: days }, (_, i) => ({
    startsAt: later(last.startsAt!, DAY * (i + 1)),
    endsAt: later(last.endsAt!, DAY * (i + 1)),
  }))
  return [...sessions, ...more].slice(0, MOST)
}
const overlaps = (sessions: SessionLine[]) => {
  const sorted = [...sessions].sort((a, b) => Date.parse(a.startsAt!) - Date.parse(b.startsAt!))
  return sorted.some((one, i) => i > 0 && Date.parse(one.startsAt!) < Date.parse(sorted[i - 1]!.endsAt!))
}

export function said(rule: FlashForm): string {
  const prices = rule.lines.flatMap((line) => (line.price === null ? [] : [line.price]))
  if (!prices.length) return ''
  const price = fenToYuan(Math.min(...prices)).replace(/\.?0+$/, '')
  return words('flashsale.said', { price, n: rule.sessions.length })
}
/** What the form itself can tell; the rest the server refuses at its place. */
export function wrong(rule: FlashForm): string {
  if (!rule.sessions.length || rule.sessions.some((one) => !one.startsAt || !one.endsAt))
    return words('flashsale.needTimes')
  if (rule.sessions.some((one) => Date.parse(one.endsAt!) <= Date.parse(one.startsAt!)))
    return words('flashsale.endAfter')
  if (overlaps(rule.sessions)) return words('flashsale.overlap')
  if (!rule.lines.length) return words('flashsale.noGoods')
  if (rule.lines.some((line) => line.price === null || line.stock === null)) return words('flashsale.needPrice')
  if (rule.lines.some((line) => line.base !== null && line.price! >= line.base)) return words('flashsale.higher')
  return ''
}
export const sent = (rule: FlashForm): FlashSaleTerms => ({
  unpaidMinutes: rule.unpaidMinutes,
  warmUpHours: rule.warmUpHours,
  remindMinutes: rule.remindMinutes,
  turnSeconds: rule.turnSeconds,
  perDevice: rule.perDevice,
  sessions: rule.sessions.map((one) => ({ startsAt: one.startsAt!, endsAt: one.endsAt! })),
  skus: rule.lines.map((line) => ({ skuId: line.skuId, price: line.price!, stock: line.stock! })),
})
export const scope = (rule: FlashForm): CampaignScope => ({
  all: false,
  chosen: { categories: [], products: [], skus: rule.lines.map((line) => line.skuId) },
  except: { categories: [], products: [], skus: [] },
})
