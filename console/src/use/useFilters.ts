import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQueryValue } from 'vue-router'

type Values = Record<string, string>

/** The URL is the filter: what differs from the defaults stands in it, so a link or a reload shows the same list. */
export function useFilters<T extends Values>(defaults: T) {
  const route = useRoute()
  const router = useRouter()
  const filters: ComputedRef<T> = computed(
    () => Object.fromEntries(Object.entries(defaults).map(([k, v]) => [k, one(route.query[k]) ?? v])) as T,
  )
  const active = computed(() => Object.keys(defaults).some((k) => filters.value[k] !== defaults[k]))

  function set(change: Partial<T>) {
    const next: Values = { ...filters.value, ...change } as Values
    const query = Object.fromEntries(
      Object.entries(next).filter(([k, v]) => (v !== '' && v !== defaults[k]) || (v === '' && defaults[k] !== '')),
    )
    return router.push({ path: route.path, query })
  }
  const clear = () => router.push({ path: route.path })
  return { filters, active, set, clear }
}

function one(value: LocationQueryValue | LocationQueryValue[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null
}
