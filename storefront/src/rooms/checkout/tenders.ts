import type { AssetView, OrderView, Pick, QuoteView } from '@/api/types'

/** One's own money that an order can be paid with, and whether it is. */
export interface TenderSwitch {
  kind: string
  text: string
  available: number
  used: number
  on: boolean
}

export const ofQuote = (quote: QuoteView, picks: Pick[]): TenderSwitch[] =>
  quote.payingWays.map((way) => ({ ...way, on: picks.some((pick) => pick.kind === way.kind) }))

/** With one way turned on or off; what is turned on may take all there is. */
export function turned(picks: Pick[], way: TenderSwitch, on: boolean): Pick[] {
  const others = picks.filter((pick) => pick.kind !== way.kind)
  return on ? [...others, { kind: way.kind, id: '', amount: way.available }] : others
}

/** Picks of what there was before, held against what there is now. */
export const refreshed = (picks: Pick[], quote: QuoteView): Pick[] =>
  picks.map((pick) => {
    const way = quote.payingWays.find((one) => one.kind === pick.kind)
    return way ? { ...pick, amount: way.available } : pick
  })

const ASSETS: [string, AssetView['asset']][] = [
  ['card', 'CARD'],
  ['balance', 'BALANCE'],
]

/** On the pay page: what the order is paid with now, and what could be turned on; what the order holds is there for it. */
export function ofOrder(order: OrderView, assets: AssetView[]): TenderSwitch[] {
  return ASSETS.flatMap(([kind, name]) => {
    const asset = assets.find((one) => one.asset === name)
    const used = order.tenders.find((one) => one.kind === kind)?.amount ?? 0
    const has = (asset?.available ?? 0) + used
    return asset && has > 0 ? [{ kind, text: asset.name, available: has, used, on: used > 0 }] : []
  })
}
