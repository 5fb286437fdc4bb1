import type { Fen, Instant, TodayView } from '@/api/types'
import { clockTime } from '@/lib/time'

export interface Hours {
  running: number
  until: string
  whole: (Fen | null)[]
  begun: (Fen | null)[]
}

/** A day up to now: whole hours are comparable, the running one is what came so far, later ones are not known yet. */
export function hoursUntil(at: Instant, hours: TodayView['byHour']): Hours {
  const until = clockTime(at)
  const running = Number(until.slice(0, 2))
  return {
    running,
    until,
    whole: hours.map((h) => (h.hour < running ? h.today : null)),
    begun: hours.map((h) => (h.hour === running ? h.today : null)),
  }
}

export const hourOf = (hour: number) => `${String(hour).padStart(2, '0')}:00`
