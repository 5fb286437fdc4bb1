import { computed, watch, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Page } from '@/api/types'
import { useLoad } from './useLoad'

/** Cursor pages in the URL (?after=); the way back is kept in history.state, which survives a reload. */
export function useCursorList<T>(
  filters: ComputedRef<Record<string, string>>,
  read: (after: string | undefined) => Promise<Page<T>>,
) {
  const route = useRoute()
  const router = useRouter()
  const path = route.path
  const after = computed(() => (typeof route.query.after === 'string' ? route.query.after : undefined))
  const load = useLoad(() => read(after.value))
  const items = computed(() => load.data.value?.items ?? [])
  const next = computed(() => load.data.value?.next ?? null)
  const trail = (): string[] => (Array.isArray(history.state?.trail) ? history.state.trail : [])

  function go(cursor: string | undefined, way: string[]) {
    const { after: _, ...query } = route.query
    return router.push({ path, query: cursor ? { ...query, after: cursor } : query, state: { trail: way } })
  }
  const forward = () => next.value && go(next.value, [...trail(), after.value ?? ''])
  const back = () => {
    const way = trail()
    return go(way.at(-1) || undefined, way.slice(0, -1))
  }

  watch(
    [filters, after],
    ([f, a], old) => {
      if (route.path !== path) return
      if (!old || JSON.stringify([f, a]) !== JSON.stringify(old)) void load.reload()
    },
    { immediate: true },
  )
  return { ...load, items, next, hasPrevious: computed(() => after.value !== undefined), forward, back }
}
