import type { Fen, GroupBuyTerms } from '@/api/types'
import { words } from '@/i18n'
import { fenToYuan } from '@/lib/money'
import { scopeOf, type PriceLine } from '@/ui/priceLine'

/** The rule as a form holds it: a number that is not filled in yet is null. */
export interface GroupLine extends PriceLine {
  stock: number | null
}
export interface GroupForm {
  size: number
  hours: number
  closing: GroupBuyTerms['closing']
  perk: 'NONE' | 'MINUS' | 'RATE'
  perkValue: number | null
  single: boolean
  strangers: boolean
  fills: boolean
  fillsFrom: number
  lines: GroupLine[]
}
export const blank = (): GroupForm => ({
  size: 3,
  hours: 24,
  closing: 'TEAM_HOURS',
  perk: 'NONE',
  perkValue: null,
  single: true,
  strangers: true,
  fills: false,
  fillsFrom: 2,
  lines: [],
})
const short = (fen: Fen) => fenToYuan(fen).replace(/\.?0+$/, '')
const fold = (basisPoints: number) => String(basisPoints / 1_000)

export function said(rule: GroupForm): string {
  const prices = rule.lines.flatMap((line) => (line.price === null ? [] : [line.price]))
  if (!prices.length) return ''
  const base = words('groupbuy.said.base', { n: rule.size, price: short(Math.min(...prices)) })
  if (rule.perk === 'NONE' || !rule.perkValue) return base
  const value = rule.perk === 'MINUS' ? short(rule.perkValue) : fold(rule.perkValue)
  return base + words(`groupbuy.said.${rule.perk}`, { n: value })
}
/** What the form itself can tell; the rest the server refuses at its place. */
export function wrong(rule: GroupForm): string {
  if (!rule.lines.length) return words('groupbuy.noGoods')
  if (rule.lines.some((line) => line.price === null)) return words('groupbuy.needPrice')
  if (rule.lines.some((line) => line.base !== null && line.price! >= line.base)) return words('groupbuy.higher')
  if (rule.perk !== 'NONE' && !rule.perkValue) return words('groupbuy.needPerk')
  if (rule.fills && rule.fillsFrom >= rule.size) return words('groupbuy.fillsFewer')
  return ''
}
export const sent = (rule: GroupForm): GroupBuyTerms => ({
  size: rule.size,
  hours: rule.hours,
  closing: rule.closing,
  perk: rule.perk === 'NONE' ? null : { kind: rule.perk, value: rule.perkValue! },
  single: rule.single,
  strangers: rule.strangers,
  fills: rule.fills,
  fillsFrom: rule.fills ? rule.fillsFrom : 1,
  skus: rule.lines.map((line) => ({ skuId: line.skuId, price: line.price!, stock: line.stock })),
})
export const scope = (rule: GroupForm) => scopeOf(rule.lines)
