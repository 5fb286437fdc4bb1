import { onMounted } from 'vue'
import { useRoute } from 'vue-router'
import { api, ask } from '@/api/client'
import { toProblem } from '@/api/problem'
import type { CaseKind, Fen, InspectCase, ShopCaseView } from '@/api/types'
import { words } from '@/i18n'
import { toast } from '@/use/useAction'
import { useLoad } from '@/use/useLoad'

/** One case and what the shop may do; each move names the version on the screen, and one that came too late shows what is new. */
export function useCase() {
  const at = { path: { id: String(useRoute().params.id) } }
  const load = useLoad(() => ask(api.GET('/api/console/after-sale/{id}', { params: at })))
  const version = () => load.data.value?.view.version ?? 0

  async function took(answer: Promise<ShopCaseView>) {
    try {
      load.data.value = await answer
      toast(words('aftersale.did'))
    } catch (refusal) {
      if (toProblem(refusal, 0).code === 'aftersale/moved') await load.reload()
      throw refusal
    }
  }
  onMounted(load.reload)
  return {
    ...load,
    can: (action: ShopCaseView['shopActions'][number]) => load.data.value?.shopActions.includes(action) ?? false,
    agree: () =>
      took(ask(api.POST('/api/console/after-sale/{id}/agree', { params: at, body: { version: version() } }))),
    refuse: (reason: string) =>
      took(ask(api.POST('/api/console/after-sale/{id}/refuse', { params: at, body: { version: version(), reason } }))),
    offer: (kind: CaseKind, amount: Fen, said: string) =>
      took(
        ask(
          api.POST('/api/console/after-sale/{id}/offer', {
            params: at,
            body: { version: version(), kind, amount, said },
          }),
        ),
      ),
    receive: () =>
      took(ask(api.POST('/api/console/after-sale/{id}/receive', { params: at, body: { version: version() } }))),
    inspect: (found: Omit<InspectCase, 'version'>) =>
      took(
        ask(api.POST('/api/console/after-sale/{id}/inspect', { params: at, body: { version: version(), ...found } })),
      ),
    send: (carrier: string, trackingNumber: string) =>
      took(
        ask(
          api.POST('/api/console/after-sale/{id}/send', {
            params: at,
            body: { version: version(), carrier, trackingNumber },
          }),
        ),
      ),
  }
}
export type CaseDesk = ReturnType<typeof useCase>
