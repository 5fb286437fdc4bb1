import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { Result } from '@/api/client'
import type { Problem } from '@/api/problem'
import type { Page } from '@/api/types'
import { keep, recall } from '@/lib/store'
import { network } from './network'

export interface Loaded<T> {
  data: ShallowRef<T | null>
  problem: ShallowRef<Problem | null>
  loading: Ref<boolean>
  /** When set, what is shown was kept from this moment because the network is away. */
  staleAt: Ref<string | null>
  reload: () => Promise<void>
}
interface Kept<T> {
  at: string
  value: T
}

/** One thing from the server. With `cache` the last good answer is shown, stamped, when the network is away. */
export function useLoad<T>(fetch: () => Promise<Result<T>>, cache?: () => string): Loaded<T> {
  const data = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(true)
  const staleAt = ref<string | null>(null)
  let latest = 0

  async function reload(): Promise<void> {
    const mine = ++latest
    loading.value = true
    const result = await fetch()
    if (mine !== latest) return // a newer question is under way; this answer is late
    loading.value = false
    if (result.data !== null) {
      data.value = result.data
      problem.value = null
      staleAt.value = null
      if (cache) keep(`view.${cache()}`, { at: new Date().toISOString(), value: result.data })
      return
    }
    const kept = cache && result.problem?.code === 'client/offline' ? recall<Kept<T>>(`view.${cache()}`) : null
    if (kept) {
      data.value = kept.value
      staleAt.value = kept.at
      problem.value = null
    } else {
      problem.value = result.problem
    }
  }
  whenBack(() => staleAt.value !== null || problem.value?.code === 'client/offline', reload)
  return { data, problem, loading, staleAt, reload }
}

/** The banner says that all goes on by itself once the network is back. */
function whenBack(waiting: () => boolean, again: () => Promise<void>): void {
  watch(
    () => network.online,
    (online) => {
      if (online && waiting()) void again()
    },
  )
}

/** An endless list. A failed page leaves what is already there and can be tried again. */
export function usePaged<T>(fetch: (after: string | null) => Promise<Result<Page<T>>>) {
  const items = shallowRef<T[]>([])
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(true)
  const done = ref(false)
  let next: string | null = null
  let latest = 0
  let busy = false

  async function page(first: boolean): Promise<void> {
    const mine = ++latest
    busy = true
    loading.value = true
    const result = await fetch(first ? null : next)
    if (mine !== latest) return
    busy = false
    loading.value = false
    problem.value = result.problem
    if (!result.data) return
    items.value = first ? result.data.items : items.value.concat(result.data.items)
    next = result.data.next
    done.value = next === null
  }
  whenBack(
    () => problem.value?.code === 'client/offline',
    () => page(!items.value.length),
  )
  return {
    items,
    problem,
    loading,
    done,
    reload: () => {
      done.value = false
      return page(true)
    },
    more: async () => {
      if (!busy && !done.value && items.value.length) await page(false)
    },
    clear: () => {
      items.value = []
      done.value = false
      loading.value = true
    },
  }
}
