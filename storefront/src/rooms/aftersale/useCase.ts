import { computed, ref } from 'vue'
import { api } from '@/api'
import type { BuyerCaseAction, CaseView } from '@/api/types'
import type { Result } from '@/api/client'
import { useLoad } from '@/state/load'
import { confirmed } from '@/state/confirm'
import { tell } from '@/state/snack'
import { go } from '@/lib/route'
import { problemText } from '@/lib/words'
import { w } from './words'

/** One case and what its buyer may do with it; every move names the version that is on the screen. */
export function useCase(id: () => string) {
  const loaded = useLoad<CaseView>(() => api.get(`/api/after-sale/${id()}`))
  const sending = ref(false)
  const busy = ref(false)
  const one = computed(() => loaded.data.value)

  async function move(call: (version: number) => Promise<Result<CaseView>>): Promise<boolean> {
    if (busy.value || !one.value) return false
    busy.value = true
    const { data, problem } = await call(one.value.version)
    busy.value = false
    if (data) loaded.data.value = data
    else {
      tell(problemText(problem))
      if (problem.status === 409) await loaded.reload()
    }
    if (data) tell(w('done'))
    return !!data
  }
  const CALLS = {
    ACCEPT: (version: number) => api.post(`/api/after-sale/${id()}/accept`, { version }),
    DECLINE: (version: number) => api.post(`/api/after-sale/${id()}/decline`, { version }),
    CONFIRM: (version: number) => api.post(`/api/after-sale/${id()}/confirm`, { version }),
    WITHDRAW: (version: number) => api.post(`/api/after-sale/${id()}/withdraw`, { version }),
  }
  async function sure(action: 'ACCEPT' | 'CONFIRM' | 'WITHDRAW') {
    if (await confirmed(w(`ask.${action}`), w(`do.${action}`))) await move(CALLS[action])
  }
  function act(action: BuyerCaseAction): void {
    switch (action) {
      case 'ACCEPT':
      case 'CONFIRM':
      case 'WITHDRAW':
        return void sure(action)
      case 'DECLINE':
        return void move(CALLS.DECLINE)
      case 'SEND_BACK':
        sending.value = true
        return
      case 'CHANGE':
        return go(`/rooms/aftersale/pages/apply/index?order=${one.value?.card.orderId ?? ''}&case=${id()}`)
    }
  }
  const sendBack = (carrier: string, trackingNumber: string) =>
    move((version) => api.post(`/api/after-sale/${id()}/send-back`, { version, carrier, trackingNumber }))
  return { loaded, one, sending, busy, act, sendBack }
}
