import { computed, ref } from 'vue'
import { onHide, onLoad, onShow, onUnload } from '@dcloudio/uni-app'
import { api } from '@/api'
import type { LotteryView, LotteryWinner } from '@/api/types'
import { channel } from '@/lib/channel'
import { useLoad } from '@/state/load'

const EVERY_MS = 10_000

/** A lottery with its newest winners, asked again while it runs and is looked at. */
export function useLiveLottery(busy: () => boolean) {
  const id = ref('')
  const load = useLoad<LotteryView>(() =>
    api.get(`/api/lotteries/${id.value}`, { query: { channel: channel() }, askLogin: false }),
  )
  const winners = ref<LotteryWinner[]>([])
  const lottery = computed(() => load.data.value)
  const runs = computed(() => lottery.value?.state === 'RUNNING')
  let timer: ReturnType<typeof setInterval> | undefined
  const away = () => typeof document !== 'undefined' && document.visibilityState === 'hidden'
  async function reload(): Promise<void> {
    const [, won] = await Promise.all([
      load.reload(),
      api.get(`/api/lotteries/${id.value}/winners`, { query: { limit: 10 }, askLogin: false }),
    ])
    if (won.data) winners.value = won.data.items
  }
  function stop(): void {
    clearInterval(timer)
    timer = undefined
  }
  function start(): void {
    stop()
    void reload()
    timer = setInterval(() => {
      if (runs.value && !busy() && !load.loading.value && !away()) void reload()
    }, EVERY_MS)
  }
  onLoad((query) => {
    id.value = String(query?.id ?? '')
  })
  onShow(start)
  onHide(stop)
  onUnload(stop)
  return { id, lottery, winners, problem: load.problem, loading: load.loading, reload }
}
