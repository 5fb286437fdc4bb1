import { computed, watch } from 'vue'
import { api } from '@/api'
import type { BargainCard } from '@/api/types'
import { channel } from '@/lib/channel'
import { useLoad } from '@/state/load'
import type { ProductState } from '@/state/product'

/** What can be bargained for of the product on the page. */
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
  const cards = computed(() => load.data.value ?? [])
  /** Of the chosen variant; null while it is not chosen, or is not in it. */
  const sure = computed(() => cards.value.find((one) => one.goods.skuId === product.choice.sku.value?.id) ?? null)
  /** What the page speaks of: of the chosen variant, or of the one that comes down lowest. */
  const card = computed(() => sure.value ?? [...cards.value].sort((a, b) => a.floor - b.floor)[0] ?? null)
  return { cards, sure, card, reload: load.reload }
}
