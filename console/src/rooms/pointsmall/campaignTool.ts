import { Goblet } from '@element-plus/icons-vue'
import { api, ask } from '@/api/client'
import { campaignTool } from '@/shell/campaignTool'
import MallStep from './MallStep.vue'
import { blank, loaded, said, scope, sent, wrong, type MallForm } from './rule'

export default campaignTool<MallForm>({
  kind: 'pointsmall',
  text: 'pointsmall.text',
  icon: Goblet,
  step: MallStep,
  blank,
  load: async (id) => {
    const path = { params: { path: { id } } }
    const [item, row] = await Promise.all([
      ask(api.GET('/api/console/points-mall/{id}', path)),
      ask(api.GET('/api/console/campaigns/{id}', path)),
    ])
    return loaded(item, row.summary)
  },
  create: (campaign, rule) => ask(api.POST('/api/console/points-mall', { body: { campaign, rule: sent(rule) } })),
  change: (id, seen, campaign, rule) =>
    ask(
      api.PUT('/api/console/points-mall/{id}', {
        params: { path: { id } },
        body: { ...seen, campaign, rule: sent(rule) },
      }),
    ),
  wrong,
  said,
  scope,
})
