import { computed, watch } from 'vue'
import { api } from '@/api'
import type { GroupBuyOffer } from '@/api/types'
import { channel } from '@/lib/channel'
import { useLoad } from '@/state/load'
import type { ProductState } from '@/state/product'

/** The group buy of the product on the page, with what the chosen variant costs in it. */
export function useOffer(product: ProductState) {
  const load = useLoad<GroupBuyOffer[]>(() => {
    const id = product.data.value?.id ?? '0'
    return api.get(`/api/group-buys/of-product/${id}`, { query: { channel: channel() }, askLogin: false })
  })
  watch(
    () => product.data.value,
    () => void load.reload(),
    { immediate: true },
  )
  const offer = computed(() => load.data.value?.[0] ?? null)
  const price = computed(() => {
    const prices = offer.value?.prices ?? []
    const chosen = product.choice.sku.value?.id
    return (
      prices.find((one) => one.skuId === chosen) ??
      (chosen ? null : ([...prices].sort((a, b) => a.price - b.price)[0] ?? null))
    )
  })
  return { offer, price, reload: load.reload }
}
