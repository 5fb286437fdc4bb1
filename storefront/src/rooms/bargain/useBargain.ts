import { computed, watch } from 'vue'
import { api } from '@/api'
import type { BargainCard } from '@/api/types'
import { channel } from '@/lib/channel'
import { useLoad } from '@/state/load'
import type { ProductState } from '@/state/product'

/** The bargain of the product on the page: of the chosen variant, or of the one that comes down lowest. */
export function useBargain(product: ProductState) {
  const load = useLoad<BargainCard[]>(() => {
    const id = product.data.value?.id ?? '0'
    return api.get(`/api/bargains/of-product/${id}`, { query: { channel: channel() }, askLogin: false })
  })
  watch(
    () => product.data.value,
    () => void load.reload(),
    { immediate: true },
  )
  const card = computed(() => {
    const cards = load.data.value ?? []
    const chosen = product.choice.sku.value?.id
    return chosen
      ? (cards.find((one) => one.goods.skuId === chosen) ?? null)
      : ([...cards].sort((a, b) => a.floor - b.floor)[0] ?? null)
  })
  return { card, reload: load.reload }
}
