import { computed, ref, shallowRef } from 'vue'
import { api } from '@/api'
import type { PayableView, PaymentStarted } from '@/api/types'
import { problemText } from '@/lib/words'
import { keyFor, settleKey } from '@/state/keys'
import { useLoad } from '@/state/load'
import { tell } from '@/state/snack'
import { t } from '@/i18n'
import { kindsHere, type PayMethod } from '@/lib/paying'

const POLL_MS = 2000

/** Paying for what is no order; whether it is paid says the server alone, asked again while it waits. */
export function usePayable(id: () => string) {
  const payable = useLoad<PayableView>(() => api.get(`/api/payables/${id()}`))
  const kinds = kindsHere()
  const method = ref<PayMethod>(kinds[0]!)
  const started = shallowRef<PaymentStarted | null>(null)
  const busy = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  const waits = computed(() => payable.data.value?.state === 'WAITING')

  const stop = () => clearTimeout(timer)
  function watch(): void {
    stop()
    timer = setTimeout(async () => {
      await payable.reload()
      if (waits.value) watch()
    }, POLL_MS)
  }
  async function pay(): Promise<void> {
    if (busy.value) return
    busy.value = true
    const slot = `payable.${id()}.${method.value}`
    const { data, problem } = await api.post(
      `/api/payables/${id()}/payments`,
      { method: method.value, returnTo: `/#/rooms/payable/pay/index?id=${id()}` },
      { key: keyFor(slot, method.value) },
    )
    settleKey(slot, problem)
    busy.value = false
    if (problem) {
      tell(problemText(problem))
      await payable.reload()
      return
    }
    started.value = data
    if (data.payUrl) leave(data.payUrl)
    else if (data.jsapi) inWeChat(data.jsapi)
    else watch()
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
      success: watch,
      fail: (failure: { errMsg?: string }) => {
        if (/cancel/.test(failure.errMsg ?? '')) tell(t('pay.cancelled'))
        else watch()
      },
    } as unknown as UniApp.RequestPaymentOptions)
  }
  async function check(): Promise<void> {
    await payable.reload()
    if (waits.value) tell(t('pay.notYet'))
  }
  return { payable, waits, kinds, method, started, busy, pay, check, watch, stop }
}
