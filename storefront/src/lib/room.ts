import { say } from '@/i18n'
import { prefs } from '@/state/prefs'

export type Place =
  | 'home-block'
  | 'product-price'
  | 'product-action'
  | 'share-sheet'
  | 'cart-hint'
  | 'checkout-section'
  | 'cart-row'
  | 'checkout-row'
  | 'pay-result'
  | 'order-card'
  | 'me-entry'

/** What a room says of itself in its room.ts: data alone, read by scripts/rooms.mjs. */
export interface Room {
  /** Title by page, in the order of the sub-package; a room with slots keeps its pages in its folder `pages`. */
  pages?: Record<string, string>
  /** By place and kind, the component of the room that shows it. */
  slots?: Partial<Record<Place, Record<string, string>>>
}

/** A room's own words, in both languages with the same keys; they travel with the room's files. */
export function roomWords<K extends string>(zh: Record<K, string>, en: Record<NoInfer<K>, string>) {
  return (key: K, values?: Record<string, string | number>): string =>
    say((prefs.locale === 'en' ? en : zh)[key], values)
}
