import { computed, ref } from 'vue'
import { api } from '@/api'
import type { MallThing, MallView } from '@/api/types'
import { channel } from '@/lib/channel'
import { problemText } from '@/lib/words'
import { confirmed } from '@/state/confirm'
import { checkOut } from '@/state/draft'
import { keyFor, settleKey } from '@/state/keys'
import { useLoad } from '@/state/load'
import { tell } from '@/state/snack'
import { most } from './shelf'
import { w } from './words'

/** One thing of the mall: what it is, and how it is exchanged or ordered. */
export function useItem(id: () => string) {
  const load = useLoad<MallThing>(() => api.get(`/api/points-mall/${id()}`, { query: { channel: channel() } }))
  const mall = useLoad<MallView>(() => api.get('/api/points-mall', { query: { channel: channel() } }))
  const units = ref(1)
  const busy = ref(false)
  const done = ref(false)
  const points = computed(() => mall.data.value?.points ?? 0)
  const bound = computed(() => (load.data.value ? most(load.data.value, points.value) : 1))
  async function reload(): Promise<void> {
    await Promise.all([load.reload(), mall.reload()])
    units.value = Math.min(units.value, bound.value)
  }
  function order(thing: MallThing): void {
    const amount = thing.points * units.value
    checkOut({
      lines: [{ skuId: thing.skuId!, quantity: units.value }],
      source: 'BUY_NOW',
      picks: [{ kind: 'pointsmall', id: thing.id, amount }],
    })
  }
  async function exchange(thing: MallThing): Promise<void> {
    if (busy.value || !(await confirmed(w('sure', { n: thing.points, what: thing.text }), w('yes')))) return
    busy.value = true
    const body = { campaignId: thing.id, points: thing.points, channel: channel() }
    const { problem } = await api.post('/api/points-mall/exchanges', body, {
      key: keyFor('pointsmall', JSON.stringify(body)),
    })
    settleKey('pointsmall', problem)
    busy.value = false
    if (problem) tell(problem.fields[0]?.message || problemText(problem))
    else done.value = true
    await reload()
  }
  return { ...load, points, units, bound, busy, done, reload, order, exchange }
}
