import { computed, watch } from 'vue'
import { api } from '@/api'
import type { FlashOffer } from '@/api/types'
import { channel } from '@/lib/channel'
import { useLoad } from '@/state/load'
import type { ProductState } from '@/state/product'
import { priceOf, settled } from './offer'
import { useLive } from './useLive'

/** The flash sale of the product on the page, kept as it stands. */
export function useOffer(product: ProductState) {
  const load = useLoad<FlashOffer[]>(() => {
    const id = product.data.value?.id ?? '0'
    return api.get(`/api/flash-sales/of-product/${id}`, { query: { channel: channel() }, askLogin: false })
  })
  watch(
    () => product.data.value,
    () => void load.reload(),
    { immediate: true },
  )
  const offer = computed(() => load.data.value?.[0] ?? null)
  useLive(load.reload, () => !!offer.value && !settled(offer.value.state))
  const price = computed(() => priceOf(offer.value, product.choice.sku.value?.id))
  return { offer, price, reload: load.reload }
}
