import { ElMessageBox } from 'element-plus/es/components/message-box/index'
import 'element-plus/theme-chalk/el-message-box.css'
import 'element-plus/theme-chalk/el-overlay.css'
import { useRouter } from 'vue-router'
import { api, ask } from '@/api/client'
import type { CampaignRow } from '@/api/types'
import { words } from '@/i18n'
import { toast, toastProblem } from '@/use/useAction'

/** What is done with a campaign from the list and from its own page. */
export function useVerbs(after: () => Promise<void>) {
  const router = useRouter()
  const at = (row: CampaignRow) => ({ params: { path: { id: row.id } } })

  async function act(done: string, verb: () => Promise<unknown>) {
    try {
      await verb()
      toast(words(`campaigns.${done}`))
      await after()
    } catch (e) {
      toastProblem(e)
    }
  }
  const pause = (row: CampaignRow) => act('paused', () => ask(api.POST('/api/console/campaigns/{id}/pause', at(row))))
  const resume = (row: CampaignRow) =>
    act('resumed', () => ask(api.POST('/api/console/campaigns/{id}/resume', at(row))))

  /** Asked with what it means, in the tool's own numbers. */
  async function stop(row: CampaignRow) {
    try {
      const { texts } = await ask(api.GET('/api/console/campaigns/{id}/stop', at(row)))
      const sure = await ElMessageBox.confirm(
        [words('campaigns.stopSure', { name: row.terms.name, orders: row.orders }), ...texts].join(' '),
        words('campaigns.stop'),
        {
          confirmButtonText: words('campaigns.stop'),
          cancelButtonText: words('do.cancel'),
          confirmButtonClass: 'el-button--danger',
        },
      ).then(
        () => true,
        () => false,
      )
      if (sure) await act('stopped', () => ask(api.POST('/api/console/campaigns/{id}/stop', at(row))))
    } catch (e) {
      toastProblem(e)
    }
  }
  async function copy(row: CampaignRow) {
    try {
      const made = await ask(api.POST('/api/console/campaigns/{id}/copy', at(row)))
      await router.push(`/campaigns/${made.id}/edit`)
    } catch (e) {
      toastProblem(e)
    }
  }
  return { pause, resume, stop, copy }
}
