import { onBeforeUnmount, onMounted } from 'vue'
import { onHide, onShow } from '@dcloudio/uni-app'

const EVERY_MS = 2_500

/** Looks again every few seconds while something may change and the page is looked at: all asking of this room goes through here. */
export function useLive(look: () => Promise<void>, changing: () => boolean) {
  let timer: ReturnType<typeof setInterval> | undefined
  let busy = false
  const away = () => typeof document !== 'undefined' && document.visibilityState === 'hidden'
  async function again(): Promise<void> {
    if (busy || away() || !changing()) return
    busy = true
    await look()
    busy = false
  }
  function stop(): void {
    clearInterval(timer)
    timer = undefined
  }
  function start(): void {
    stop()
    timer = setInterval(() => void again(), EVERY_MS)
  }
  onMounted(start)
  onShow(start)
  onHide(stop)
  onBeforeUnmount(stop)
}
