import { computed, onMounted } from 'vue'
import { useRoute } from 'vue-router'
import { api, ask } from '@/api/client'
import type { ConsoleOrderView, Fen, UnitRefundPreview, Unmasked } from '@/api/types'
import type { Operation } from '@/session/access'
import { useCounts } from '@/session/counts'
import { useSession } from '@/session/store'
import { useLoad } from '@/use/useLoad'

type Action = ConsoleOrderView['actions'][number]
/** The end point behind each action: the order says what its state allows, the list of permissions who may. */
export const CALLS: Record<Action, Operation | readonly Operation[]> = {
  SHIP: 'POST /api/console/orders/{id}/packages',
  PICK_UP: 'POST /api/console/pickups',
  CHANGE_PRICE: 'POST /api/console/orders/{id}/price',
  CLOSE: 'POST /api/console/orders/{id}/close',
  REFUND: 'POST /api/console/orders/{id}/refund',
  REFUND_UNITS: ['POST /api/console/orders/{id}/unit-refunds/preview', 'POST /api/console/orders/{id}/unit-refunds'],
  RETRY_REFUND: 'POST /api/console/orders/{id}/refunds/{refundId}/retry',
  CORRECT_PACKAGE: 'PUT /api/console/orders/{id}/packages/{packageId}',
  NOTE: 'PUT /api/console/orders/{id}/note',
  UNMASK: 'POST /api/console/orders/{id}/unmask',
}
export type LineQuantity = { lineId: string; quantity: number }

/** One order and everything a merchant may do to it; every write answers with the whole order, which replaces what is shown. */
export function useOrder() {
  const id = String(useRoute().params.id)
  const counts = useCounts()
  const session = useSession()
  const load = useLoad(() => ask(api.GET('/api/console/orders/{id}', at())))
  const at = () => ({ params: { path: { id } } })
  const can = (action: Action) =>
    (load.data.value?.actions.includes(action) ?? false) && [CALLS[action]].flat().every((call) => session.can(call))

  async function took(answer: Promise<ConsoleOrderView>) {
    load.data.value = await answer
    void counts.refresh()
  }
  onMounted(load.reload)
  return {
    ...load,
    can,
    order: computed(() => load.data.value?.order ?? null),
    ship: (carrier: string, trackingNumber: string, lines: LineQuantity[], numberMeant: boolean) =>
      took(
        ask(
          api.POST('/api/console/orders/{id}/packages', {
            ...at(),
            body: { carrier, trackingNumber, lines, numberMeant },
          }),
        ),
      ),
    correct: (packageId: string, carrier: string, trackingNumber: string, numberMeant: boolean) =>
      took(
        ask(
          api.PUT('/api/console/orders/{id}/packages/{packageId}', {
            params: { path: { id, packageId } },
            body: { carrier, trackingNumber, numberMeant },
          }),
        ),
      ),
    previewUnits: (lines: LineQuantity[]): Promise<UnitRefundPreview> =>
      ask(api.POST('/api/console/orders/{id}/unit-refunds/preview', { ...at(), body: { lines } })),
    refundUnits: (lines: LineQuantity[], amount: Fen, reason: string) =>
      took(ask(api.POST('/api/console/orders/{id}/unit-refunds', { ...at(), body: { lines, amount, reason } }))),
    changePrice: (lines: { lineId: string; amount: Fen }[], freight: Fen | null, reason: string) =>
      took(ask(api.POST('/api/console/orders/{id}/price', { ...at(), body: { lines, freight, reason } }))),
    close: (reason: string) => took(ask(api.POST('/api/console/orders/{id}/close', { ...at(), body: { reason } }))),
    refund: (reason: string) => took(ask(api.POST('/api/console/orders/{id}/refund', { ...at(), body: { reason } }))),
    retryRefund: (refundId: string) =>
      took(ask(api.POST('/api/console/orders/{id}/refunds/{refundId}/retry', { params: { path: { id, refundId } } }))),
    note: (text: string) => took(ask(api.PUT('/api/console/orders/{id}/note', { ...at(), body: { text } }))),
    unmask: (reason: string): Promise<Unmasked> =>
      ask(api.POST('/api/console/orders/{id}/unmask', { ...at(), body: { reason } })),
  }
}
export type OrderDesk = ReturnType<typeof useOrder>
