import type { Instant } from '@/api/types'

/** People read the shop's wall clock; the wire carries instants. China has kept +08:00 without daylight saving since 1991. */
export const SHOP_ZONE = 'Asia/Shanghai'
const OFFSET = '+08:00'

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: SHOP_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** "2026-11-21T19:24:05" on the shop's wall clock. */
export function wallClock(at: Instant | Date): string {
  const found = Object.fromEntries(parts.formatToParts(new Date(at)).map((p) => [p.type, p.value]))
  return `${found.year}-${found.month}-${found.day}T${found.hour}:${found.minute}:${found.second}`
}

export function fromWallClock(text: string): Instant {
  return new Date(`${text.length === 10 ? `${text}T00:00:00` : text}${OFFSET}`).toISOString()
}

export const shopDay = (at: Instant | Date) => wallClock(at).slice(0, 10)
export const clockTime = (at: Instant | Date) => wallClock(at).slice(11, 16)

/** "11-21 19:24", with the year only when it is another one. */
export function shortTime(at: Instant | null | undefined, now: Date = new Date()): string {
  if (!at) return '—'
  const wall = wallClock(at)
  const sameYear = wall.slice(0, 4) === wallClock(now).slice(0, 4)
  return `${sameYear ? wall.slice(5, 10) : wall.slice(0, 10)} ${wall.slice(11, 16)}`
}

export const longTime = (at: Instant | null | undefined) => (at ? wallClock(at).replace('T', ' ') : '—')

/** The first instant after a shop day: ranges are half-open. */
export function dayAfter(day: string): Instant {
  const next = new Date(`${day}T00:00:00${OFFSET}`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString()
}
