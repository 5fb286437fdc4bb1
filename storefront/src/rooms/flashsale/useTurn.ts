import { computed, ref } from 'vue'
import { onLoad } from '@dcloudio/uni-app'
import type { TurnView } from '@/api/types'
import type { Problem } from '@/api/problem'
import { useLoad } from '@/state/load'
import { draw, look, order } from './turn'
import { useLive } from '@/state/useLive'

/** One's place in line for one SKU of a session; the page's address says which, so a refresh finds it again. */
export function useTurn() {
  const session = ref('')
  const sku = ref('')
  const product = ref('')
  const quantity = ref(1)
  const load = useLoad<TurnView>(() => look(session.value, sku.value))
  const busy = ref(false)
  const refused = ref<Problem | null>(null)
  onLoad((query) => {
    session.value = String(query?.session ?? '')
    sku.value = String(query?.sku ?? '')
    product.value = String(query?.product ?? '')
    quantity.value = Math.max(1, Math.min(99, Number(query?.n) || 1))
  })
  const state = computed(() => load.data.value?.state ?? 'NONE')
  // one's own place is pushed to nobody
  useLive({
    ticket: () => '',
    heard: () => undefined,
    ask: () => void load.reload(),
    changing: () => (state.value === 'WAITING' || state.value === 'IN') && !load.loading.value,
  })
  async function again(): Promise<void> {
    if (busy.value) return
    busy.value = true
    const { data, problem } = await draw(session.value, sku.value)
    busy.value = false
    refused.value = problem
    if (data) load.data.value = data
  }
  const buy = () => load.data.value && order(load.data.value, sku.value, quantity.value)
  return { ...load, state, product, busy, refused, again, buy }
}
