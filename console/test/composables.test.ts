import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { WriteKeys } from '@/api/idempotency'
import { Problem } from '@/api/problem'
import { fromMicro, toMicro } from '@/lib/degrees'
import { dayAfter, fromWallClock, shortTime, wallClock } from '@/lib/time'
import { prefix } from '@/rooms/freight/regions'
import { leftToShip, trackingNumber } from '@/rooms/orders/shipping'
import { useUnitPreview } from '@/rooms/orders/useUnitPreview'
import MoneyInput from '@/ui/MoneyInput.vue'
import { useFilters } from '@/use/useFilters'
import { useListKeys } from '@/use/useListKeys'
import { useLoad } from '@/use/useLoad'

const inside = <T>(setup: () => T, plugins: object[] = []) => {
  let out!: T
  const wrapper = mount(
    defineComponent({
      setup() {
        out = setup()
        return () => h('div')
      },
    }),
    { global: { plugins: plugins as never } },
  )
  return { out, wrapper }
}

describe('keys of writes', () => {
  const counting = () => {
    let n = 0
    return new WriteKeys(() => `k${++n}`)
  }
  test('the same request after a lost answer carries the same key', () => {
    const keys = counting()
    expect([
      keys.take('POST', '/a', '{"x":1}'),
      keys.take('POST', '/a', '{"x":1}'),
      keys.take('POST', '/a', '{"x":2}'),
    ]).toEqual(['k1', 'k1', 'k2'])
  })
  test('once answered, the same request is a new wish', () => {
    const keys = counting()
    keys.answered(keys.take('POST', '/a', ''))
    expect(keys.take('POST', '/a', '')).toBe('k2')
  })
})

describe('loading', () => {
  test('an older answer never replaces a newer one', async () => {
    const answers: ((v: string) => void)[] = []
    const { out } = inside(() => useLoad(() => new Promise<string>((done) => answers.push(done))))
    void out.reload()
    void out.reload()
    answers[1]!('new')
    await flushPromises()
    answers[0]!('old')
    await flushPromises()
    expect([out.data.value, out.loading.value]).toEqual(['new', false])
  })
  test('keeps a refusal as a problem and forgets it on retry', async () => {
    let fail = true
    const { out } = inside(() =>
      useLoad(async () => {
        if (fail) throw new Problem({ code: 'identity/forbidden', status: 403 })
        return 1
      }),
    )
    await out.reload()
    expect([out.problem.value?.forbidden, out.data.value]).toEqual([true, null])
    fail = false
    await out.reload()
    expect([out.problem.value, out.data.value]).toEqual([null, 1])
  })
})

describe('filters in the URL', () => {
  const make = async (at: string) => {
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [{ path: '/orders', component: { render: () => null } }],
    })
    await router.push(at)
    return { router, ...inside(() => useFilters({ status: 'ALL', q: '' }), [router]) }
  }
  test('reads them, writes only what differs, and starts again at the first page', async () => {
    const { router, out } = await make('/orders?status=TO_SHIP&after=40')
    expect([out.filters.value, out.active.value]).toEqual([{ status: 'TO_SHIP', q: '' }, true])
    await out.set({ q: '苹果' })
    expect(router.currentRoute.value.query).toEqual({ status: 'TO_SHIP', q: '苹果' })
    await out.set({ status: 'ALL', q: '' })
    expect([router.currentRoute.value.fullPath, out.active.value]).toEqual(['/orders', false])
  })
})

describe('keys in lists', () => {
  beforeEach(() => {
    document.body.innerHTML = ''
  })
  const press = (key: string, target: EventTarget = document.body) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  test('j and k move, Enter opens, nothing happens while typing', async () => {
    const open = vi.fn()
    const { out, wrapper } = inside(() => useListKeys(ref(['a', 'b']), open))
    press('j')
    press('j')
    press('j')
    press('Enter')
    expect([out.active.value, open.mock.calls]).toEqual([1, [['b']]])
    press('k')
    const input = document.body.appendChild(document.createElement('input'))
    press('j', input)
    expect(out.active.value).toBe(0)
    wrapper.unmount()
    press('j')
    expect(out.active.value).toBe(0)
  })
})

describe('money input', () => {
  test('emits fen, marks what is no amount and never guesses', async () => {
    const w = mount(MoneyInput, { props: { modelValue: 1990, label: '售价' } })
    const input = w.find('input')
    expect(input.element.value).toBe('19.90')
    await input.setValue('19.999')
    expect([
      w.emitted('update:modelValue')!.at(-1),
      w.emitted('update:valid')!.at(-1),
      input.attributes('aria-invalid'),
    ]).toEqual([[null], [false], 'true'])
    await input.setValue('1,234.5')
    await nextTick()
    expect([w.emitted('update:modelValue')!.at(-1), w.emitted('update:valid')!.at(-1)]).toEqual([[123450], [true]])
  })
})

describe('shop clock', () => {
  test('shows Shanghai whatever the computer is set to, and comes back', () => {
    expect(wallClock('2026-11-21T16:30:00Z')).toBe('2026-11-22T00:30:00')
    expect(fromWallClock('2026-11-22T00:30:00')).toBe('2026-11-21T16:30:00.000Z')
    expect(fromWallClock('2026-11-22')).toBe('2026-11-21T16:00:00.000Z')
    expect(dayAfter('2026-12-31')).toBe('2026-12-31T16:00:00.000Z')
    expect([
      shortTime('2026-11-21T11:24:00Z', new Date('2026-12-01Z')),
      shortTime('2025-11-21T11:24:00Z', new Date('2026-12-01Z')),
    ]).toEqual(['11-21 19:24', '2025-11-21 19:24'])
  })
})

describe('small rules', () => {
  test('what is left to ship', () => {
    const order = {
      lines: [
        { id: '1', name: 'a', spec: '', quantity: 4, refunded: 1, open: 1 },
        { id: '2', name: 'b', spec: '', quantity: 1, refunded: 0, open: 0 },
      ],
    }
    expect(leftToShip(order as never).map((l) => [l.lineId, l.left])).toEqual([
      ['1', 1],
      ['2', 0],
    ])
  })
  test('what units come to is the answer to the latest choice, whichever comes last', async () => {
    const chosen = ref([{ lineId: '1', quantity: 1 }])
    const answers: ((amount: number) => void)[] = []
    const { preview, asking } = useUnitPreview(
      chosen,
      () =>
        new Promise((done) => {
          answers.push((amount) => done({ amount } as never))
        }),
    )
    chosen.value = [{ lineId: '1', quantity: 2 }]
    await nextTick()
    chosen.value = [{ lineId: '1', quantity: 3 }]
    await nextTick()
    answers[1]!(300)
    answers[0]!(200)
    await flushPromises()
    expect([preview.value?.amount, asking.value]).toEqual([300, false])
    chosen.value = []
    await nextTick()
    expect([preview.value, asking.value, answers.length]).toEqual([null, false, 2])
  })
  test('tracking numbers lose spaces and full-width letters', () => {
    expect([trackingNumber(' sf 10-20３ '), trackingNumber('12'), trackingNumber('运单12345')]).toEqual([
      'SF10203',
      null,
      null,
    ])
  })
  test('regions become prefixes, degrees become millionths', () => {
    expect([prefix('330000'), prefix('330100'), prefix('330106'), prefix('33')]).toEqual(['33', '3301', '330106', '33'])
    expect([
      toMicro('31.17', 90),
      toMicro('-0.5', 90),
      toMicro('91', 90),
      toMicro('x', 90),
      fromMicro(31170000),
      fromMicro(-500000),
    ]).toEqual([31170000, -500000, null, null, '31.170000', '-0.500000'])
  })
})
