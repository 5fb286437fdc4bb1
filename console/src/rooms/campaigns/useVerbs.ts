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
  const sure = (sentence: string, verb: string, danger = false) =>
    ElMessageBox.confirm(sentence, verb, {
      confirmButtonText: verb,
      cancelButtonText: words('do.cancel'),
      confirmButtonClass: danger ? 'el-button--danger' : '',
    }).then(
      () => true,
      () => false,
    )
  /** Buyers are charged otherwise from the next moment on, so it is asked first. */
  async function pause(row: CampaignRow) {
    const { name } = row.terms
    const what = words(row.state === 'ANNOUNCED' ? 'campaigns.pauseSoon' : 'campaigns.pauseSure', { name })
    if (await sure(what, words('campaigns.do.pause')))
      await act('paused', () => ask(api.POST('/api/console/campaigns/{id}/pause', at(row))))
  }
  const resume = (row: CampaignRow) =>
    act('resumed', () => ask(api.POST('/api/console/campaigns/{id}/resume', at(row))))

  /** Asked with what it means, in the tool's own numbers. */
  async function stop(row: CampaignRow) {
    try {
      const { texts } = await ask(api.GET('/api/console/campaigns/{id}/stop', at(row)))
      const what = [words('campaigns.stopSure', { name: row.terms.name, orders: row.orders }), ...texts].join(' ')
      if (await sure(what, words('campaigns.stop'), true))
        await act('stopped', () => ask(api.POST('/api/console/campaigns/{id}/stop', at(row))))
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
