// The named places of the buyer app that rooms may fill. `said` is what the server said (a teaser, a hint, an order), `context`
// the page's own state; a filler gets both and may emit `again` to have the page ask the server anew. Where nobody fills a
// kind, `fallback` shows it; a place without one shows nothing. `all`: every room's filler is shown, no kind is asked for.
const teaser = { type: 'TeaserView', from: '@/api/types' }
const hint = { type: 'HintView', from: '@/api/types' }
const product = { type: 'ProductState', from: '@/state/product' }

export const PLACES = {
  'home-block': { said: { type: 'StripView', from: '@/api/types' }, fallback: '@/pages/home/TeaserStrip.vue' },
  'product-price': { said: teaser, context: product, fallback: '@/pages/product/TeaserRow.vue' },
  'product-action': { said: teaser, context: product },
  'share-sheet': { said: teaser, context: product },
  'cart-hint': { said: hint, fallback: '@/ui/HintLine.vue' },
  'checkout-section': {
    said: hint,
    context: { type: 'Checkout', from: '@/rooms/checkout/useCheckout' },
    fallback: '@/ui/HintLine.vue',
  },
  // of every room, whatever the quote says of it
  'cart-row': { all: true },
  'checkout-row': { context: { type: 'Checkout', from: '@/rooms/checkout/useCheckout' }, all: true },
  'pay-result': { said: { type: 'OrderView', from: '@/api/types' } },
  'order-card': { said: { type: 'OrderCard', from: '@/api/types' } },
  'me-entry': { all: true },
}
