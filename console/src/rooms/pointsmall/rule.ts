import type { CampaignScope, Fen, MallItem } from '@/api/types'
import { words } from '@/i18n'
import { formatFen } from '@/lib/money'

/** The rule as a form holds it: a number that is not filled in yet is null. */
export interface MallForm {
  kind: MallItem['kind']
  /** A coupon's template or a SKU; empty for a gift card. */
  item: string
  /** What is picked, in words. */
  label: string
  face: Fen | null
  coupons: number
  points: number | null
  cash: Fen | null
  stock: number | null
  perPerson: number
}
export const blank = (): MallForm => ({
  kind: 'GIFTCARD',
  item: '',
  label: '',
  face: null,
  coupons: 1,
  points: null,
  cash: null,
  stock: 100,
  perPerson: 1,
})
export const loaded = (item: MallItem, label: string): MallForm => ({
  kind: item.kind,
  item: item.item,
  label,
  face: item.kind === 'GIFTCARD' ? item.amount : null,
  coupons: item.kind === 'COUPON' ? item.amount : 1,
  points: item.points,
  cash: item.cash || null,
  stock: item.stock,
  perPerson: item.perPerson,
})
export function sent(rule: MallForm): MallItem {
  const amount = { COUPON: rule.coupons, GIFTCARD: rule.face!, GOODS: 1 }[rule.kind]
  return {
    kind: rule.kind,
    item: rule.kind === 'GIFTCARD' ? '' : rule.item,
    amount,
    points: rule.points!,
    cash: rule.kind === 'GOODS' ? (rule.cash ?? 0) : 0,
    stock: rule.stock!,
    perPerson: rule.perPerson,
  }
}
export function wrong(rule: MallForm): string {
  const chosen = rule.kind === 'GIFTCARD' ? rule.face : rule.item
  if (!chosen || !rule.points || !rule.stock) return words('pointsmall.fill')
  return rule.perPerson > rule.stock ? words('pointsmall.tooMany') : ''
}
export function priceOf(points: number, cash: Fen): string {
  return cash
    ? words('pointsmall.said.plus', { n: points, m: formatFen(cash) })
    : words('pointsmall.said.points', { n: points })
}
export function said(rule: MallForm): string {
  if (!rule.points) return ''
  const what = rule.kind === 'GIFTCARD' ? words('pointsmall.said.face', { n: formatFen(rule.face ?? 0) }) : rule.label
  const price = priceOf(rule.points, rule.kind === 'GOODS' ? (rule.cash ?? 0) : 0)
  return words('pointsmall.said.all', { price, what })
}
/** Goods are about themselves; what is no goods is about none in particular. */
export function scope(rule: MallForm): CampaignScope {
  const none = () => ({ categories: [], products: [], skus: [] })
  const goods = rule.kind === 'GOODS'
  return { all: !goods, chosen: { ...none(), skus: goods ? [rule.item] : [] }, except: none() }
}
