import type { LimitedPriceTerms } from '@/api/types'
import { words } from '@/i18n'
import { fenToYuan } from '@/lib/money'
import type { PriceLine } from '@/ui/priceLine'

/** The rule as a form holds it. */
export interface LimitedForm {
  lines: PriceLine[]
}
export const blank = (): LimitedForm => ({ lines: [] })

export function said({ lines }: LimitedForm): string {
  const prices = lines.flatMap((line) => (line.price === null ? [] : [line.price]))
  return prices.length ? words('timeprice.said', { price: fenToYuan(Math.min(...prices)).replace(/\.?0+$/, '') }) : ''
}
/** What the form itself can tell; the rest the server refuses at its place. */
export function wrong({ lines }: LimitedForm): string {
  if (!lines.length) return words('timeprice.noGoods')
  if (lines.some((line) => line.price === null)) return words('timeprice.needPrice')
  return lines.some((line) => line.base !== null && line.price! >= line.base) ? words('timeprice.higher') : ''
}
export const sent = ({ lines }: LimitedForm): LimitedPriceTerms => ({
  skus: lines.map((line) => ({ skuId: line.skuId, price: line.price! })),
})
