import type { CartLineInput, QuoteView } from '@/api/types'

type Left = Record<string, number>

/** What a quote warns of: the lines that ask for more than there is. */
export const leftBefore = (quote: Pick<QuoteView, 'lines'>): Left =>
  Object.fromEntries(quote.lines.flatMap((line) => (line.left == null ? [] : [[line.skuId, line.left]])))

/** What a refusal says: how many are left of each SKU that is short. */
export const leftAfter = (why: { skuIds?: string[]; available?: Left }): Left =>
  Object.fromEntries((why.skuIds ?? []).map((sku) => [sku, why.available?.[sku] ?? 0]))

/** The same wish with so many of one SKU; none of it at 0. */
export const withQuantity = (lines: CartLineInput[], sku: string, quantity: number): CartLineInput[] =>
  lines.flatMap((line) => (line.skuId !== sku ? [line] : quantity > 0 ? [{ ...line, quantity }] : []))
