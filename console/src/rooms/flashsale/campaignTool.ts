import { AlarmClock } from '@element-plus/icons-vue'
import { api, ask } from '@/api/client'
import { campaignTool } from '@/shell/campaignTool'
import FlashStep from './FlashStep.vue'
import { blank, said, scope, sent, wrong, type FlashForm } from './rule'

export default campaignTool<FlashForm>({
  kind: 'flashsale',
  text: 'flashsale.text',
  icon: AlarmClock,
  step: FlashStep,
  blank,
  load: async (id) => {
    const { rule, goods } = await ask(api.GET('/api/console/flash-sales/{id}', { params: { path: { id } } }))
    const { skus, ...rest } = rule
    return { ...rest, lines: skus.map((sku, i) => ({ ...sku, ...goods[i]! })) }
  },
  create: (campaign, rule) => ask(api.POST('/api/console/flash-sales', { body: { campaign, rule: sent(rule) } })),
  change: (id, seen, campaign, rule) =>
    ask(
      api.PUT('/api/console/flash-sales/{id}', {
        params: { path: { id } },
        body: { ...seen, campaign, rule: sent(rule) },
      }),
    ),
  wrong,
  said,
  scope,
})
