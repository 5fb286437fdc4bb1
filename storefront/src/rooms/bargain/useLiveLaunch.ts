import { computed, ref } from 'vue'
import { onHide, onLoad, onShow, onUnload } from '@dcloudio/uni-app'
import { api } from '@/api'
import type { LaunchView } from '@/api/types'
import { problemText } from '@/lib/words'
import { useLoad } from '@/state/load'
import { tell } from '@/state/snack'

const EVERY_MS = 3_000

/** One launch as it stands; asked again every few seconds while something can become of it and the page is looked at. */
export function useLiveLaunch() {
  const id = ref('')
  const load = useLoad<LaunchView>(() => api.get(`/api/bargains/launches/${id.value}`, { askLogin: false }))
  const launch = load.data
  const changing = computed(() => !launch.value || launch.value.state === 'OPEN' || launch.value.state === 'ORDERED')
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
      if (changing.value && !busy.value && !load.loading.value && !away()) void load.reload()
    }, EVERY_MS)
  }
  onLoad((query) => {
    id.value = String(query?.id ?? '')
  })
  onShow(start)
  onHide(stop)
  onUnload(stop)

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
  return { ...load, launch, id, start, help, busy }
}
