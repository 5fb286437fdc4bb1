import { ref } from 'vue'
import { api, ask } from '@/api/client'
import type { RefundRow } from '@/api/types'
import { words } from '@/i18n'
import { toast, toastProblem } from '@/use/useAction'

/** Tries a failed refund of a top-up or a card again, says what the gateway answered, and reads the page anew. */
export function useRetry(reload: () => Promise<unknown> | void) {
  const busy = ref('')
  async function retry(payableId: string, refundId: string) {
    if (busy.value) return
    busy.value = refundId
    try {
      const path = { id: payableId, refundId }
      const now: RefundRow = await ask(
        api.POST('/api/console/payables/{id}/refunds/{refundId}/retry', { params: { path } }),
      )
      if (now.status === 'FAILED') toast(words('paidin.refused', { why: now.failure ?? '' }), 'warning')
      else toast(words('paidin.retried'))
    } catch (e) {
      toastProblem(e)
    } finally {
      busy.value = ''
      await reload()
    }
  }
  return { busy, retry }
}
