import { computed, reactive, ref, shallowRef } from 'vue'
import { api } from '@/api'
import type { ProductCard, SearchView, Sort } from '@/api/types'
import type { Problem } from '@/api/problem'
import { forget, keep, recall } from '@/lib/store'
import { mark } from '@/lib/route'
import { note } from './behaviour'
import { session } from './session'

export interface Filters {
  category: string
  brand: string
  minPrice: number | null
  maxPrice: number | null
}
const none = (): Filters => ({ category: '', brand: '', minPrice: null, maxPrice: null })
const MOST_KEPT = 12
const SORTS: Sort[] = ['RECOMMENDED', 'SALES', 'NEWEST', 'PRICE_ASC', 'PRICE_DESC']

export function useSearch() {
  const q = ref('')
  const sort = ref<Sort>('RECOMMENDED')
  const filters = reactive<Filters>(none())
  const found = shallowRef<SearchView | null>(null)
  const items = shallowRef<ProductCard[]>([])
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(false)
  const suggestions = ref<string[]>([])
  const history = ref<string[]>([])
  const hot = ref<string[]>([])
  const asked = ref('')
  let latest = 0
  let typing: ReturnType<typeof setTimeout> | undefined
  const filtered = computed(
    () =>
      [filters.category, filters.brand, filters.minPrice ?? filters.maxPrice].filter((f) => f !== '' && f !== null)
        .length,
  )

  async function page(after: string | null): Promise<void> {
    const mine = ++latest
    loading.value = true
    const answer = await api.get('/api/search', {
      query: { q: asked.value, ...filters, sort: sort.value, after },
    })
    if (mine !== latest) return
    loading.value = false
    problem.value = answer.problem
    if (!answer.data) return
    if (!after) note('SEARCH', { subjectKind: 'WORDS', subject: asked.value, amount: answer.data.total ?? 0 })
    items.value = after ? items.value.concat(answer.data.items) : answer.data.items
    found.value = answer.data
  }
  function search(text: string, keepFilters = false): void {
    const words = text.trim()
    if (!words) return
    clearTimeout(typing)
    q.value = words
    asked.value = words
    suggestions.value = []
    if (!keepFilters) Object.assign(filters, none())
    items.value = []
    found.value = null
    mark({ q: words, ...filters, sort: sort.value === 'RECOMMENDED' ? '' : sort.value })
    if (!session.token)
      keep('searches', (history.value = [words, ...history.value.filter((old) => old !== words)].slice(0, MOST_KEPT)))
    void page(null)
  }
  /** As the address says: what was asked, how it was narrowed and in which order it stood. */
  function open(said: Record<string, string>): void {
    const amount = (text: string | undefined) => (text && /^\d{1,9}$/.test(text) ? Number(text) : null)
    Object.assign(filters, {
      category: said.category ?? '',
      brand: said.brand ?? '',
      minPrice: amount(said.minPrice),
      maxPrice: amount(said.maxPrice),
    })
    const wanted = SORTS.find((one) => one === said.sort)
    if (wanted) sort.value = wanted
    search(said.q ?? '', true)
  }
  function type(text: string): void {
    q.value = text
    clearTimeout(typing)
    if (!text.trim()) {
      suggestions.value = []
      asked.value = ''
      mark({})
      return
    }
    typing = setTimeout(async () => {
      const answer = await api.get('/api/search/suggestions', { query: { q: text.trim() } })
      if (q.value === text && asked.value !== text.trim()) suggestions.value = answer.data ?? []
    }, 120)
  }
  async function start(): Promise<void> {
    history.value = recall<string[]>('searches') ?? []
    const [words, mine] = await Promise.all([
      api.get('/api/search/hot-words'),
      session.token ? api.get('/api/search/history', { askLogin: false }) : null,
    ])
    hot.value = words.data ?? []
    if (mine?.data) history.value = mine.data
  }
  async function clearHistory(): Promise<void> {
    const before = history.value
    history.value = []
    forget('searches')
    if (!session.token) return
    const { problem: refused } = await api.delete('/api/search/history')
    if (refused) history.value = before
  }
  return {
    q,
    asked,
    sort,
    filters,
    filtered,
    found,
    items,
    problem,
    loading,
    suggestions,
    history,
    hot,
    search,
    open,
    type,
    start,
    clearHistory,
    again: () => search(asked.value, true),
    more: async () => {
      if (!loading.value && found.value?.next) await page(found.value.next)
    },
  }
}
export type Search = ReturnType<typeof useSearch>
