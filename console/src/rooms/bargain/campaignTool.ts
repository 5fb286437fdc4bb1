import { Scissor } from '@element-plus/icons-vue'
import { api, ask } from '@/api/client'
import { campaignTool } from '@/shell/campaignTool'
import BargainStep from './BargainStep.vue'
import { blank, said, scope, sent, wrong, type BargainFormState } from './rule'

export default campaignTool<BargainFormState>({
  kind: 'bargain',
  text: 'bargain.text',
  icon: Scissor,
  step: BargainStep,
  blank,
  load: async (id) => {
    const { rule, goods } = await ask(api.GET('/api/console/bargains/{id}', { params: { path: { id } } }))
    const { skus, ...rest } = rule
    return { ...rest, lines: skus.map((sku, i) => ({ ...sku, ...goods[i]! })) }
  },
  create: (campaign, rule) => ask(api.POST('/api/console/bargains', { body: { campaign, rule: sent(rule) } })),
  change: (id, seen, campaign, rule) =>
    ask(
      api.PUT('/api/console/bargains/{id}', {
        params: { path: { id } },
        body: { ...seen, campaign, rule: sent(rule) },
      }),
    ),
  wrong,
  said,
  scope,
})
