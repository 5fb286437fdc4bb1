import { computed, ref } from 'vue'
import { onLoad } from '@dcloudio/uni-app'
import { api } from '@/api'
import type { LaunchView } from '@/api/types'
import { problemText } from '@/lib/words'
import { useLoad } from '@/state/load'
import { tell } from '@/state/snack'
import { useLive } from '@/state/useLive'

/** One launch as it stands while something can become of it and the page is looked at. */
export function useLiveLaunch() {
  const id = ref('')
  const load = useLoad<LaunchView>(() => api.get(`/api/bargains/launches/${id.value}`, { askLogin: false }))
  const launch = load.data
  const changing = computed(() => !launch.value || launch.value.state === 'OPEN' || launch.value.state === 'ORDERED')
  /** Who helped is not pushed: what has moved is read. */
  function heard(state: unknown): void {
    const now = state as Pick<LaunchView, 'state' | 'price' | 'helped'>
    const seen = launch.value
    if (seen && !busy.value && (seen.helped !== now.helped || seen.state !== now.state)) void load.reload()
  }
  useLive({
    ticket: () => (changing.value && launch.value?.live) || '',
    heard,
    ask: () => void load.reload(),
    changing: () => changing.value && !busy.value && !load.loading.value,
  })
  onLoad((query) => {
    id.value = String(query?.id ?? '')
  })

  const busy = ref(false)
  /** One tap. Whoever is not logged in does that on the way and has helped when back. */
  async function help(): Promise<void> {
    if (busy.value) return
    busy.value = true
    const { problem } = await api.put(`/api/bargains/launches/${id.value}/help`)
    busy.value = false
    if (problem && problem.status !== 401) tell(problem.fields[0]?.message || problemText(problem))
    await load.reload()
  }
  return { ...load, launch, id, start: load.reload, help, busy }
}
