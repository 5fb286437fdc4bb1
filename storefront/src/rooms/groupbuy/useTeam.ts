import { computed, ref } from 'vue'
import { onHide, onLoad, onShow, onUnload } from '@dcloudio/uni-app'
import { api } from '@/api'
import type { TeamView } from '@/api/types'
import { useLoad } from '@/state/load'
import { session } from '@/state/session'

const EVERY_MS = 3_000

/** One team, by its own id or by one's order; asked again every few seconds while it is open and the page is looked at. */
export function useTeam() {
  const id = ref('')
  const order = ref('')
  const load = useLoad<TeamView>(() =>
    id.value
      ? api.get(`/api/group-buys/teams/${id.value}`, { askLogin: false })
      : api.get(`/api/group-buys/of-order/${order.value}`),
  )
  const team = load.data
  /** The refund of a team that failed is followed too, until it has arrived. */
  const changing = computed(
    () =>
      !team.value ||
      team.value.state === 'OPEN' ||
      team.value.state === 'NEW' ||
      (!!team.value.mine && team.value.state === 'FAILED' && !team.value.mine.arrivedAt),
  )
  let timer: ReturnType<typeof setInterval> | undefined
  const away = () => typeof document !== 'undefined' && document.visibilityState === 'hidden'
  function stop(): void {
    clearInterval(timer)
    timer = undefined
  }
  function start(): void {
    stop()
    void load.reload()
    timer = setInterval(() => {
      if (changing.value && !load.loading.value && !away()) void load.reload()
    }, EVERY_MS)
  }
  onLoad((query) => {
    id.value = String(query?.id ?? '')
    order.value = String(query?.order ?? '')
  })
  onShow(start)
  onHide(stop)
  onUnload(stop)
  const mine = computed(() => (session.token ? (team.value?.mine ?? null) : null))
  return { ...load, team, mine, id, start }
}
