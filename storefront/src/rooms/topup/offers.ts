import type { Fen, TopUpOffersView } from '@/api/types'

export type Offer = TopUpOffersView['tiers'][number]

/** Of the tiers that an amount reaches the one with the largest bonus, as the server decides it. */
export function bonusFor(tiers: Offer[], amount: Fen): Offer | null {
  return tiers
    .filter((tier) => tier.amount <= amount)
    .reduce<Offer | null>(
      (best, tier) =>
        !best || tier.gift > best.gift || (tier.gift === best.gift && tier.points > best.points) ? tier : best,
      null,
    )
}

/** What is typed in yuan, as fen; null for what is no amount. */
export function fenOf(text: string): Fen | null {
  const typed = text.trim()
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(typed)) return null
  const [yuan = '0', cents = ''] = typed.split('.')
  return Number(yuan) * 100 + Number(cents.padEnd(2, '0'))
}

/** Amounts to tap where no campaign says any, in fen. */
const USUAL = [5000, 10000, 20000, 50000, 100000]
export function choices(view: TopUpOffersView): Fen[] {
  const amounts = view.tiers.length ? view.tiers.map((tier) => tier.amount) : USUAL
  return amounts.filter((amount) => amount >= view.least && amount <= view.most)
}
