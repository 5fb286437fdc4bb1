import { computed, ref, type Ref } from 'vue'
import type { ProductView, SkuView } from '@/api/types'

export type Fit = 'ok' | 'impossible' | 'sold-out'

/** How one value of a spec fits the values already chosen on the other axes. */
export function fitOf(skus: SkuView[], chosen: (string | null)[], axis: number, value: string): Fit {
  const matching = skus.filter(
    (sku) =>
      sku.values[axis] === value &&
      sku.values.every((own, i) => i === axis || chosen[i] === null || chosen[i] === undefined || chosen[i] === own),
  )
  if (!matching.length) return 'impossible'
  return matching.some((sku) => sku.stock > 0) ? 'ok' : 'sold-out'
}

export function useSku(product: Ref<ProductView | null>) {
  const chosen = ref<(string | null)[]>([])
  const quantity = ref(1)

  function start(): void {
    const view = product.value
    const first = view?.skus.find((sku) => sku.stock > 0) ?? view?.skus[0]
    chosen.value =
      view?.skus.length === 1 && first
        ? [...first.values]
        : (view?.options ?? []).map((option) => (option.values.length === 1 ? option.values[0]! : null))
    quantity.value = 1
  }
  const sku = computed<SkuView | null>(
    () => product.value?.skus.find((some) => some.values.every((value, i) => value === chosen.value[i])) ?? null,
  )
  const missing = computed(() => product.value?.options.find((_, i) => !chosen.value[i])?.name ?? null)
  const most = computed(() => Math.max(1, Math.min(99, sku.value?.stock ?? 99)))
  function choose(axis: number, value: string): void {
    chosen.value = chosen.value.map((old, i) =>
      i === axis ? (old === value && (product.value?.options[axis]?.values.length ?? 0) > 1 ? null : value) : old,
    )
    quantity.value = Math.min(quantity.value, most.value)
  }
  const fit = (axis: number, value: string): Fit => fitOf(product.value?.skus ?? [], chosen.value, axis, value)
  const text = computed(() => chosen.value.filter(Boolean).join(' · '))
  return { chosen, quantity, sku, missing, most, text, start, choose, fit }
}
export type SkuChoice = ReturnType<typeof useSku>
