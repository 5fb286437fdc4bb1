// Times are shown in the shop's zone, wherever the phone is.
const SHOP_OFFSET_MINUTES = 480

function parts(instant: string): { y: number; m: number; d: number; h: number; i: number } {
  const shop = new Date(new Date(instant).getTime() + SHOP_OFFSET_MINUTES * 60_000)
  return {
    y: shop.getUTCFullYear(),
    m: shop.getUTCMonth() + 1,
    d: shop.getUTCDate(),
    h: shop.getUTCHours(),
    i: shop.getUTCMinutes(),
  }
}
const two = (n: number) => String(n).padStart(2, '0')

export function dateTime(instant: string): string {
  const p = parts(instant)
  return `${p.y}-${two(p.m)}-${two(p.d)} ${two(p.h)}:${two(p.i)}`
}
export function day(instant: string): string {
  const p = parts(instant)
  return `${p.y}-${two(p.m)}-${two(p.d)}`
}
export function clock(instant: string): string {
  const p = parts(instant)
  return `${two(p.h)}:${two(p.i)}`
}
export interface Left {
  days: number
  hours: string
  minutes: string
  seconds: string
  over: boolean
}
export function timeLeft(until: string, now: number): Left {
  const seconds = Math.max(0, Math.floor((new Date(until).getTime() - now) / 1000))
  return {
    days: Math.floor(seconds / 86400),
    hours: two(Math.floor(seconds / 3600) % 24),
    minutes: two(Math.floor(seconds / 60) % 60),
    seconds: two(seconds % 60),
    over: seconds === 0,
  }
}
