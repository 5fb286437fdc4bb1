import { describe, expect, it } from 'vitest'
import type { MallThing } from '@/api/types'
import { most, price, shown } from '@/rooms/pointsmall/shelf'

const thing = (more: Partial<MallThing>): MallThing =>
  ({
    id: '1',
    kind: 'GIFTCARD',
    state: 'OPEN',
    points: 100,
    cash: 0,
    left: 9,
    perPerson: 3,
    had: 1,
    ...more,
  }) as MallThing

describe('the shelf of the mall', () => {
  it('leaves things out by kind, or those that cannot be had, and keeps their order', () => {
    const all = [thing({ id: '1' }), thing({ id: '2', kind: 'GOODS' }), thing({ id: '3', state: 'TOO_FEW_POINTS' })]
    expect(shown(all, 'ALL').map((one) => one.id)).toEqual(['1', '2', '3'])
    expect(shown(all, 'AFFORD').map((one) => one.id)).toEqual(['1', '2'])
    expect(shown(all, 'GOODS').map((one) => one.id)).toEqual(['2'])
  })
  it('says points and cash, for as many as are wanted', () => {
    expect(price(thing({}), 2)).toBe('200 积分')
    expect(price(thing({ cash: 990 }), 2)).toBe('200 积分 + ¥19.80')
  })
  it('offers no more than stock, person and points allow', () => {
    expect(most(thing({}), 1_000)).toBe(2)
    expect(most(thing({ left: 1 }), 1_000)).toBe(1)
    expect(most(thing({ perPerson: 9 }), 350)).toBe(3)
    expect(most(thing({}), 0)).toBe(1)
  })
})
