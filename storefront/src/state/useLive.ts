import { onHide, onShow, onUnload } from '@dcloudio/uni-app'
import { onBeforeUnmount, onMounted, watch } from 'vue'
import { isLive, listen, ticketsChanged } from './live'

const UNHEARD_MS = 3_000
const HEARD_MS = 30_000

const away = (): boolean => typeof document !== 'undefined' && document.visibilityState === 'hidden'

/**
 * Keeps a page as it is at the server while it is looked at: `heard` gets each pushed state, `ask` reads the page again, often while
 * nothing is pushed and seldom otherwise. Both rest while `changing` is false.
 */
export function useLive(of: {
  ticket: () => string
  heard: (state: unknown) => void
  ask: () => void
  changing: () => boolean
}): void {
  let end: (() => void) | undefined
  let timer: ReturnType<typeof setInterval> | undefined
  let askedAt = 0
  const ask = (): void => {
    askedAt = Date.now()
    of.ask()
  }
  function stop(): void {
    clearInterval(timer)
    end?.()
    end = undefined
  }
  function start(): void {
    if (end) return
    ask()
    end = listen(of.ticket, (state) => (state === null ? ask() : of.heard(state)))
    timer = setInterval(() => {
      const due = Date.now() - askedAt >= (isLive() && of.ticket() ? HEARD_MS : UNHEARD_MS)
      if (due && of.changing() && !away()) ask()
    }, 1_000)
  }
  watch(of.ticket, () => end && ticketsChanged())
  onMounted(start) // what is put into a page later is shown without a word
  onShow(start)
  onHide(stop)
  onUnload(stop)
  onBeforeUnmount(stop)
}
