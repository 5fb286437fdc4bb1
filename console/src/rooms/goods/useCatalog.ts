import { computed } from 'vue'
import { api, ask } from '@/api/client'
import type { CategoryRow } from '@/api/types'
import { useLoad } from '@/use/useLoad'

export interface CategoryNode {
  value: string
  label: string
  children: CategoryNode[]
}
const node = (c: CategoryRow): CategoryNode => ({ value: c.id, label: c.name, children: c.children.map(node) })

/** Categories and brands for choosing from. */
export function useCatalog() {
  const load = useLoad(async () => {
    const [categories, brands] = await Promise.all([
      ask(api.GET('/api/console/categories')),
      ask(api.GET('/api/console/brands')),
    ])
    return { categories, brands }
  })
  return {
    ...load,
    tree: computed(() => load.data.value?.categories.map(node) ?? []),
    brands: computed(() => load.data.value?.brands ?? []),
  }
}
