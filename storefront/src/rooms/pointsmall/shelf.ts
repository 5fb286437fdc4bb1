import type { MallThing } from '@/api/types'
import { money } from '@/lib/money'
import { w } from './words'

export type Filter = 'ALL' | 'AFFORD' | MallThing['kind']
export const FILTERS: Filter[] = ['ALL', 'AFFORD', 'COUPON', 'GIFTCARD', 'GOODS']

/** The server has put what can be had first; a filter leaves things out and moves none. */
export const shown = (things: MallThing[], filter: Filter): MallThing[] =>
  things.filter((one) => filter === 'ALL' || (filter === 'AFFORD' ? one.state === 'OPEN' : one.kind === filter))

export const price = (one: { points: number; cash: number }, units = 1): string =>
  one.cash ? w('plus', { n: one.points * units, m: money(one.cash * units) }) : w('price', { n: one.points * units })

/** How many more this person may have. */
export const most = (one: MallThing, points: number): number =>
  Math.max(1, Math.min(one.left, one.perPerson - one.had, Math.floor(points / one.points)))
