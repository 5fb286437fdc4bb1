import { ref } from 'vue'
import { api } from '@/api'

// Countdowns follow the server's clock: the offset is measured, never guessed from the device.
const offset = ref(0)
const tick = ref(Date.now())
let timer: ReturnType<typeof setInterval> | null = null
let users = 0

export function serverNow(): number {
  return tick.value + offset.value
}
export async function syncClock(): Promise<void> {
  const asked = Date.now()
  const { data } = await api.get('/api/time')
  if (data) offset.value = new Date(data.now).getTime() - (asked + Date.now()) / 2
  tick.value = Date.now()
}
/** The ticking stops when nobody looks at a countdown. */
export function useTicking(): () => void {
  tick.value = Date.now()
  users++
  timer ??= setInterval(() => {
    tick.value = Date.now()
  }, 1000)
  let released = false
  return () => {
    if (released) return
    released = true
    if (--users === 0 && timer) {
      clearInterval(timer)
      timer = null
    }
  }
}
