import type { CampaignScope, Fen } from '@/api/types'

/** A variant with what it costs in a campaign; null while that is not filled in. */
export interface PriceLine {
  skuId: string
  name: string
  spec: string
  base: Fen | null
  price: Fen | null
}
/** A campaign with a price for each variant is about exactly these. */
export const scopeOf = (lines: PriceLine[]): CampaignScope => ({
  all: false,
  chosen: { categories: [], products: [], skus: lines.map((line) => line.skuId) },
  except: { categories: [], products: [], skus: [] },
})
