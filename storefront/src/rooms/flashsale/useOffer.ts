import { computed, watch } from 'vue'
import { api } from '@/api'
import type { FlashOffer } from '@/api/types'
import { channel } from '@/lib/channel'
import { useLoad } from '@/state/load'
import type { ProductState } from '@/state/product'
import { priceOf, settled } from './offer'
import { useLive } from '@/state/useLive'
import type { SessionNow } from './now'

/** The flash sale of the product on the page, kept as it stands. */
export function useOffer(product: ProductState) {
  const load = useLoad<FlashOffer[]>(() => {
    const id = product.data.value?.id ?? '0'
    return api.get(`/api/flash-sales/of-product/${id}`, { query: { channel: channel() }, askLogin: false })
  })
  watch(
    () => product.data.value,
    () => void load.reload(),
  )
  const offer = computed(() => load.data.value?.[0] ?? null)
  const changing = () => !!offer.value && !settled(offer.value.state)
  function heard(state: unknown): void {
    const now = state as SessionNow
    const known = new Map(now.skus.map((one) => [one.skuId, one]))
    if (offer.value)
      load.data.value = [
        {
          ...offer.value,
          state: now.state,
          prices: offer.value.prices.map((one) => ({ ...one, ...known.get(one.skuId) })),
        },
      ]
  }
  useLive({
    ticket: () => (changing() && offer.value?.live) || '',
    heard,
    ask: () => void (product.data.value && load.reload()),
    changing: () => changing() && !load.loading.value,
  })
  const price = computed(() => priceOf(offer.value, product.choice.sku.value?.id))
  return { offer, price, reload: load.reload }
}
