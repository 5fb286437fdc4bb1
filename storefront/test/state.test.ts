import { wipe } from './uni'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { network } from '@/state/network'
import { useLoad, usePaged } from '@/state/load'
import { keyFor, settleKey } from '@/state/keys'
import { fitOf } from '@/state/sku'
import { localProblem, readProblem } from '@/api/problem'
import type { Result } from '@/api/client'
import type { Page, SkuView } from '@/api/types'

beforeEach(wipe)
const ok = <T>(data: T): Result<T> => ({ data, problem: null })
const offline = <T>(): Result<T> => ({ data: null, problem: localProblem('client/offline') })

describe('loading', () => {
  it('ignores the late answer of an earlier question', async () => {
    const answers: ((result: Result<string>) => void)[] = []
    const load = useLoad<string>(() => new Promise((resolve) => answers.push(resolve)))
    const first = load.reload()
    const second = load.reload()
    answers[1]!(ok('new'))
    await second
    answers[0]!(ok('old'))
    await first
    expect(load.data.value).toBe('new')
  })
  it('shows the kept view with its stamp when the network is away', async () => {
    let next: Result<string> = ok('fresh')
    const load = useLoad<string>(
      async () => next,
      () => 'home',
    )
    await load.reload()
    const later = useLoad<string>(
      async () => offline<string>(),
      () => 'home',
    )
    next = offline()
    await later.reload()
    expect(later.data.value).toBe('fresh')
    expect(later.staleAt.value).not.toBeNull()
    expect(later.problem.value).toBeNull()
  })
  it('goes on by itself when the network is back, as the banner says', async () => {
    const answers: Result<string>[] = [offline(), ok('here')]
    const load = useLoad<string>(async () => answers.shift()!)
    const pages: Result<Page<number>>[] = [ok({ items: [1], next: 'b' }), offline(), ok({ items: [2], next: null })]
    const list = usePaged<number>(async () => pages.shift()!)
    await load.reload()
    await list.reload()
    network.online = false
    await list.more()
    expect(load.problem.value?.code).toBe('client/offline')
    await nextTick()
    network.online = true
    await nextTick()
    await vi.waitFor(() => expect(load.data.value).toBe('here'))
    await vi.waitFor(() => expect(list.items.value).toEqual([1, 2]))
    expect(pages).toHaveLength(0)
  })
  it('keeps what is shown when the next page fails, and carries on from there', async () => {
    const asked: (string | null)[] = []
    const pages: Result<Page<number>>[] = [ok({ items: [1, 2], next: 'b' }), offline(), ok({ items: [3], next: null })]
    const list = usePaged<number>(async (after) => {
      asked.push(after)
      return pages[asked.length - 1]!
    })
    await list.reload()
    await list.more()
    expect(list.items.value).toEqual([1, 2])
    expect(list.problem.value?.code).toBe('client/offline')
    await list.more()
    expect(list.items.value).toEqual([1, 2, 3])
    expect(asked).toEqual([null, 'b', 'b'])
    await list.more()
    expect(asked).toHaveLength(3)
  })
})

describe('placing key', () => {
  it('stays the same for the same order until an answer is final', () => {
    const key = keyFor('order', 'a')
    expect(keyFor('order', 'a')).toBe(key)
    settleKey('order', localProblem('client/timeout'))
    expect(keyFor('order', 'a')).toBe(key)
    settleKey('order', readProblem(409, { code: 'web/idempotency-key-busy' }))
    expect(keyFor('order', 'a')).toBe(key)
    settleKey('order', readProblem(503, null))
    expect(keyFor('order', 'a')).toBe(key)
    settleKey('order', null)
    expect(keyFor('order', 'a')).not.toBe(key)
  })
  it('changes with the order, and after a refusal', () => {
    const key = keyFor('order', 'a')
    expect(keyFor('order', 'b')).not.toBe(key)
    const second = keyFor('order', 'b')
    settleKey('order', readProblem(409, { code: 'inventory/sold-out', skuIds: [] }))
    expect(keyFor('order', 'b')).not.toBe(second)
  })
})

describe('spec matrix', () => {
  const sku = (values: string[], stock: number) => ({ values, stock }) as SkuView
  const skus = [sku(['red', 'S'], 3), sku(['red', 'M'], 0), sku(['blue', 'M'], 5)]
  it.each([
    [[null, null], 1, 'S', 'ok'],
    [['red', null], 1, 'M', 'sold-out'],
    [['blue', null], 1, 'S', 'impossible'],
    [['blue', 'M'], 0, 'red', 'sold-out'],
  ] as const)('%j on axis %i: %s is %s', (chosen, axis, value, fit) => {
    expect(fitOf(skus, [...chosen], axis, value)).toBe(fit)
  })
})
