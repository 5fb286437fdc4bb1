import type { CalendarView, Instant } from '@/api/types'

const DAY = 86_400_000
/** The width of what is too short to be seen. */
const THIN = 0.5

/** Where a campaign stands between two instants, in hundredths of the width. */
export function span(c: { startsAt: Instant; endsAt: Instant }, from: Instant, to: Instant) {
  const begin = Date.parse(from)
  const whole = Date.parse(to) - begin
  const left = Math.min(100 - THIN, Math.max(0, ((Date.parse(c.startsAt) - begin) * 100) / whole))
  const right = Math.min(100, ((Date.parse(c.endsAt) - begin) * 100) / whole)
  return { left, width: Math.max(THIN, right - left) }
}
/** The midnights between, for a ruler with a mark a week. */
export function weeks(from: Instant, to: Instant): Instant[] {
  const marks: Instant[] = []
  for (let at = Date.parse(from); at < Date.parse(to); at += 7 * DAY) marks.push(new Date(at).toISOString())
  return marks
}
export const clashing = (calendar: CalendarView, id: string) =>
  calendar.clashes.some((c) => c.one === id || c.other === id)
