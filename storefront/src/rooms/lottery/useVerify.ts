import { computed, ref } from 'vue'
import { api } from '@/api'
import type { LotteryVersionView, LotteryView, MyDraw } from '@/api/types'
import { useLoad } from '@/state/load'
import { session } from '@/state/session'
import { check } from './fair'

/** Of each draw that was checked, the step that does not hold; 0 when all do. */
export type Found = Record<string, number>

/** What was told before and after, and one's own draws, each computed again on this device. */
export function useVerify(id: () => string) {
  const load = useLoad<LotteryView>(() => api.get(`/api/lotteries/${id()}`, { askLogin: false }))
  const mine = ref<MyDraw[]>([])
  const versions = ref<LotteryVersionView[]>([])
  const found = ref<Found>({})
  const busy = ref('')
  const lottery = computed(() => load.data.value)
  async function reload(): Promise<void> {
    const [, told, draws] = await Promise.all([
      load.reload(),
      api.get(`/api/lotteries/${id()}/versions`, { askLogin: false }),
      session.token
        ? api.get(`/api/lotteries/${id()}/draws`, { query: { limit: 50 }, askLogin: false })
        : Promise.resolve({ data: null }),
    ])
    versions.value = told.data ?? []
    mine.value = draws.data?.items ?? []
  }
  /** The draw and the one before it are read from the public log, not from what belongs to who drew. */
  async function verify(draw: MyDraw): Promise<void> {
    const view = lottery.value
    if (!view?.seed || busy.value) return
    busy.value = draw.id
    const { data } = await api.get(`/api/lotteries/${view.id}/log`, {
      query: { after: Math.max(0, draw.turn - 2), limit: 2 },
      askLogin: false,
    })
    busy.value = ''
    const line = data?.items.find((one) => one.id === draw.id)
    const before = draw.turn === 1 ? view.commitment : data?.items.find((one) => one.turn === draw.turn - 1)?.link
    const prizes = versions.value.find((one) => one.version === draw.version)?.prizes
    if (!line || !before || !prizes) {
      found.value = { ...found.value, [draw.id]: 4 }
      return
    }
    const told = { seed: view.seed, commitment: view.commitment, lottery: view.id }
    found.value = { ...found.value, [draw.id]: check(told, prizes, before, line) }
  }
  return { lottery, mine, found, busy, problem: load.problem, loading: load.loading, reload, verify }
}
