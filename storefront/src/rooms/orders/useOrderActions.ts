import { ref, shallowRef } from 'vue'
import { api } from '@/api'
import type { CartView, Fen, OrderAction, OrderCard, OrderView } from '@/api/types'
import type { Result } from '@/api/client'
import { keyFor, settleKey } from '@/state/keys'
import { loadCart } from '@/state/cart'
import { confirmed } from '@/state/confirm'
import { tell } from '@/state/snack'
import { go } from '@/lib/route'
import { problemText } from '@/lib/words'
import { t, type Key } from '@/i18n'

type Done = (order: OrderView | null, action: OrderAction) => void
const DETAIL = '/rooms/orders/detail/index'

/** Whatever a buyer may do to an order; the server says which of it, this says how. */
export function useOrderActions(done: Done) {
  const cancelling = shallowRef<OrderCard | null>(null)
  const moving = shallowRef<OrderCard | null>(null)
  const refunding = shallowRef<OrderCard | null>(null)
  const busy = ref('')

  async function write(
    order: OrderCard,
    action: OrderAction,
    call: (key: string) => Promise<Result<OrderView | CartView | null>>,
    intent: string = action,
  ): Promise<boolean> {
    if (busy.value) return false
    busy.value = order.id
    const slot = `${action}.${order.id}`
    const { data, problem } = await call(keyFor(slot, intent))
    settleKey(slot, problem)
    busy.value = ''
    if (problem) {
      tell(problemText(problem))
      return false
    }
    tell(data && 'invalid' in data ? bought(order, data) : t(`did.${action}` as Key))
    done(data && 'status' in data ? data : null, action)
    return true
  }
  /** What the cart did not take is said with what it took. */
  function bought(order: OrderCard, cart: CartView): string {
    const taken = new Set(cart.lines.map((line) => line.skuId))
    const left = order.lines.filter((line) => !taken.has(line.skuId)).length
    return left ? t('did.BUY_AGAIN_SOME', { n: left }) : t('did.BUY_AGAIN')
  }
  async function ask(action: 'CONFIRM' | 'DELETE', run: () => void): Promise<void> {
    if (await confirmed(t(`ask.${action}`), t(`action.${action}`))) run()
  }
  type Plain = 'confirm' | 'extend' | 'urge'
  const post = (order: OrderCard, verb: Plain) => (key: string) =>
    api.post(`/api/orders/${order.id}/${verb}`, undefined, { key })

  function act(order: OrderCard, action: OrderAction): void {
    switch (action) {
      case 'PAY':
        return go(`/rooms/checkout/pay/index?id=${order.id}`)
      case 'TRACE':
        return go(`${DETAIL}?id=${order.id}&at=packages`)
      case 'PICKUP_CODE':
        return go(`${DETAIL}?id=${order.id}`)
      case 'REVIEW':
        return go(`/rooms/orders/review/index?id=${order.id}`)
      case 'APPEND_REVIEW':
        return go(`/rooms/orders/review/index?id=${order.id}&append=1`)
      case 'AFTER_SALE':
        return go(`/rooms/aftersale/pages/apply/index?order=${order.id}`)
      case 'CANCEL':
        cancelling.value = order
        return
      case 'REFUND_UNITS':
        refunding.value = order
        return
      case 'CHANGE_ADDRESS':
        moving.value = order
        return
      case 'URGE':
        void write(order, action, post(order, 'urge'))
        return
      case 'EXTEND':
        void write(order, action, post(order, 'extend'))
        return
      case 'CONFIRM':
        void ask('CONFIRM', () => void write(order, action, post(order, 'confirm')))
        return
      case 'DELETE':
        void ask('DELETE', () => void write(order, action, (key) => api.delete(`/api/orders/${order.id}`, { key })))
        return
      case 'BUY_AGAIN':
        void buyAgain(order)
    }
  }
  async function buyAgain(order: OrderCard): Promise<void> {
    const ok = await write(order, 'BUY_AGAIN', (key) =>
      api.post(`/api/orders/${order.id}/buy-again`, undefined, { key }),
    )
    if (!ok) return
    void loadCart()
    go('/pages/cart/index')
  }
  async function cancel(reason: string): Promise<void> {
    const order = cancelling.value
    if (
      order &&
      (await write(order, 'CANCEL', (key) => api.post(`/api/orders/${order.id}/cancel`, { reason }, { key })))
    )
      cancelling.value = null
  }
  async function move(addressId: string): Promise<void> {
    const order = moving.value
    if (
      order &&
      (await write(order, 'CHANGE_ADDRESS', (key) =>
        api.put(`/api/orders/${order.id}/address`, { addressId }, { key }),
      ))
    )
      moving.value = null
  }
  async function refundUnits(
    lines: { lineId: string; quantity: number }[],
    amount: Fen,
    reason: string,
  ): Promise<void> {
    const order = refunding.value
    const body = { lines, amount, reason }
    if (!order) return
    if (
      await write(
        order,
        'REFUND_UNITS',
        (key) => api.post(`/api/orders/${order.id}/unit-refunds`, body, { key }),
        JSON.stringify(body),
      )
    )
      refunding.value = null
  }
  return { cancelling, moving, refunding, busy, act, cancel, move, refundUnits }
}
export type OrderActions = ReturnType<typeof useOrderActions>
