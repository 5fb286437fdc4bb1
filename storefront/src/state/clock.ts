import { ref } from 'vue'
import { api } from '@/api'

// Countdowns follow the server's clock: the offset is measured, never guessed from the device.
const offset = ref(0)
const TRIES = 3
const WORTH_MS = 5_000 // an answer that took longer says too little of the time
const tick = ref(Date.now())
let timer: ReturnType<typeof setInterval> | null = null
let users = 0

export function serverNow(): number {
  return tick.value + offset.value
}
export async function syncClock(): Promise<void> {
  for (let left = TRIES; left > 0; left--) {
    const asked = Date.now()
    const { data } = await api.get('/api/time')
    const answered = Date.now()
    if (data && answered - asked <= WORTH_MS) {
      offset.value = new Date(data.now).getTime() - (asked + answered) / 2
      break
    }
  }
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
