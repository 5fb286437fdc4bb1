import { computed, ref, shallowRef } from 'vue'
import { api } from '@/api'
import type { AssetView, OrderView, PaymentStarted, PaymentStatus } from '@/api/types'
import { useLoad } from '@/state/load'
import { ofOrder } from './tenders'
import { keyFor, settleKey } from '@/state/keys'
import { tell } from '@/state/snack'
import { replace } from '@/lib/route'
import { kindsHere, type PayMethod } from '@/lib/paying'
import { problemText } from '@/lib/words'
import { t } from '@/i18n'

const POLL_MS = 2000

export function usePay(id: () => string) {
  const order = useLoad<OrderView>(() => api.get(`/api/orders/${id()}`))
  const kinds = kindsHere()
  const method = ref<PayMethod>(kinds[0]!)
  const started = shallowRef<PaymentStarted | null>(null)
  const busy = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = computed(() => order.data.value?.status === 'CANCELLED')
  const assets = useLoad<AssetView[]>(() => api.get('/api/me/ledger'))
  const tenders = computed(() =>
    order.data.value?.status === 'UNPAID' ? ofOrder(order.data.value, assets.data.value ?? []) : [],
  )
  const loadTenders = () => assets.reload()
  /** All there is of each that is turned on; the server takes no more than is due. */
  async function turnTender(kind: string, on: boolean): Promise<void> {
    if (busy.value) return
    busy.value = true
    const all = (one: string) =>
      (one === kind ? on : tenders.value.some((way) => way.kind === one && way.on)) ? 999_999_999 : 0
    const { problem } = await api.put(`/api/orders/${id()}/tenders`, { card: all('card'), balance: all('balance') })
    busy.value = false
    started.value = null
    if (problem) tell(problemText(problem))
    await Promise.all([order.reload(), assets.reload()])
    if (order.data.value && order.data.value.status !== 'UNPAID' && !over.value) result()
  }
  const result = () => replace(`/pages/pay-result/index?id=${id()}`)

  async function status(): Promise<PaymentStatus | null> {
    const { data } = await api.get(`/api/orders/${id()}/payment`)
    return data?.status ?? null
  }
  function watchPayment(): void {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      const now = await status()
      if (now === 'PAID' || now === 'CLOSED') result()
      else watchPayment()
    }, POLL_MS)
  }
  const stop = () => clearTimeout(timer)

  async function pay(): Promise<void> {
    if (busy.value) return
    busy.value = true
    const slot = `pay.${id()}.${method.value}`
    const { data, problem } = await api.post(
      `/api/orders/${id()}/payments`,
      { method: method.value, returnTo: `/#/pages/pay-result/index?id=${id()}` },
      { key: keyFor(slot, method.value) },
    )
    settleKey(slot, problem)
    busy.value = false
    if (problem) {
      tell(problemText(problem))
      await order.reload()
      return
    }
    started.value = data
    if (data.payUrl) leave(data.payUrl)
    else if (data.jsapi) inWeChat(data.jsapi)
    else if (data.codeUrl) watchPayment()
    else result()
  }
  function leave(url: string): void {
    // #ifdef H5
    window.location.href = url
    // #endif
  }
  function inWeChat(jsapi: Record<string, string>): void {
    uni.requestPayment({
      provider: 'wxpay',
      ...jsapi,
      success: result,
      fail: (failure: { errMsg?: string }) => {
        if (/cancel/.test(failure.errMsg ?? '')) tell(t('pay.cancelled'))
        else result()
      },
    } as unknown as UniApp.RequestPaymentOptions)
  }
  async function check(): Promise<void> {
    const now = await status()
    if (now === 'PAID' || now === 'CLOSED') result()
    else tell(t('pay.notYet'))
  }
  return { order, tenders, loadTenders, turnTender, kinds, method, started, busy, over, pay, check, stop }
}
