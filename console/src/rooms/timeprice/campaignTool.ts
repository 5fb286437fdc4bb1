import { PriceTag } from '@element-plus/icons-vue'
import { api, ask } from '@/api/client'
import { campaignTool } from '@/shell/campaignTool'
import { scopeOf } from '@/ui/priceLine'
import LimitedStep from './LimitedStep.vue'
import { blank, said, sent, wrong, type LimitedForm } from './rule'

export default campaignTool<LimitedForm>({
  kind: 'timeprice',
  text: 'timeprice.text',
  icon: PriceTag,
  step: LimitedStep,
  blank,
  load: async (id) => {
    const { rule, goods } = await ask(api.GET('/api/console/limited-prices/{id}', { params: { path: { id } } }))
    return { lines: rule.skus.map((sku, i) => ({ ...sku, ...goods[i]! })) }
  },
  create: (campaign, rule) => ask(api.POST('/api/console/limited-prices', { body: { campaign, rule: sent(rule) } })),
  change: (id, seen, campaign, rule) =>
    ask(
      api.PUT('/api/console/limited-prices/{id}', {
        params: { path: { id } },
        body: { ...seen, campaign, rule: sent(rule) },
      }),
    ),
  wrong,
  said,
  sample: ({ lines }) => lines[0] ?? null,
  scope: ({ lines }) => scopeOf(lines),
})
