import { computed, ref } from 'vue'
import { onLoad } from '@dcloudio/uni-app'
import { api } from '@/api'
import type { TeamView } from '@/api/types'
import { useLoad } from '@/state/load'
import { session } from '@/state/session'
import { useLive } from '@/state/useLive'

/** One team, by its own id or by one's order, as it is now while the page is looked at. */
export function useTeam() {
  const id = ref('')
  const order = ref('')
  const load = useLoad<TeamView>(() =>
    id.value
      ? api.get(`/api/group-buys/teams/${id.value}`, { askLogin: false })
      : api.get(`/api/group-buys/of-order/${order.value}`),
  )
  const team = load.data
  const open = computed(() => team.value?.state === 'OPEN' || team.value?.state === 'NEW')
  /** The refund of a team that failed is followed too, until it has arrived; that is not pushed. */
  const changing = computed(
    () =>
      !team.value || open.value || (team.value.state === 'FAILED' && !!team.value.mine && !team.value.mine.arrivedAt),
  )
  /** Faces and one's own seat are not pushed: what has moved is read. */
  function heard(state: unknown): void {
    const now = state as Pick<TeamView, 'state' | 'paid'>
    if (team.value && (team.value.paid !== now.paid || team.value.state !== now.state)) void load.reload()
  }
  useLive({
    ticket: () => (open.value && team.value?.live) || '',
    heard,
    ask: () => void load.reload(),
    changing: () => changing.value && !load.loading.value,
  })
  onLoad((query) => {
    id.value = String(query?.id ?? '')
    order.value = String(query?.order ?? '')
  })
  const mine = computed(() => (session.token ? (team.value?.mine ?? null) : null))
  return { ...load, team, mine, id, start: load.reload }
}
