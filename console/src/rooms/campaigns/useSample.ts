import { computed, ref, watch } from 'vue'
import { api, ask } from '@/api/client'
import type { Fen, Picture } from '@/api/types'
import type { CampaignTool } from '@/shell/campaignTool'
import type { TermsForm } from './builder'

/** Goods as the preview shows them; `was` is struck through. */
export interface Sample {
  name: string
  picture: Picture | null
  price: Fen | null
  was: Fen | null
}
interface Wanted {
  product?: string
  query: { q?: string; category?: string }
}
/** Of what the campaign is about the first: a product that was named, one of a category, else anything the shop sells. */
export function wanted(scope: TermsForm['scope'], named: string | undefined): Wanted {
  if (named) return { query: { q: named } }
  if (scope.all) return { query: {} }
  const { products, categories } = scope.chosen
  return products[0] ? { product: products[0], query: {} } : { query: categories[0] ? { category: categories[0] } : {} }
}
async function find({ product, query }: Wanted): Promise<Sample | null> {
  if (product) {
    const found = await ask(api.GET('/api/console/products/{id}', { params: { path: { id: product } } }))
    const price = Math.min(...found.skus.map((sku) => sku.price))
    return { name: found.name, picture: found.pictures?.[0] ?? null, price, was: null }
  }
  const { items } = await ask(
    api.GET('/api/console/products', { params: { query: { ...query, status: 'ON', limit: 1 } } }),
  )
  const first = items[0]
  return first ? { name: first.name, picture: first.picture, price: first.priceFrom, was: null } : null
}

/** The merchant's own goods in the phone preview; nothing is invented where there are none. */
export function useSample(tool: CampaignTool<unknown>, terms: TermsForm, rule: () => unknown) {
  const found = ref<Sample | null>(null)
  const own = computed(() => tool.sample?.(rule()) ?? null)
  const looked = computed(() => JSON.stringify(wanted(terms.scope, own.value?.name)))
  watch(
    looked,
    async (now) => {
      const sample = await find(JSON.parse(now) as Wanted).catch(() => null)
      if (now === looked.value) found.value = sample
    },
    { immediate: true },
  )
  return computed<Sample | null>(() => {
    const line = own.value
    if (!line) return found.value
    const picture = found.value?.name === line.name ? found.value.picture : null
    return { name: line.name, picture, price: line.price ?? line.base, was: line.price === null ? null : line.base }
  })
}
