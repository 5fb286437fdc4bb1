import { UserFilled } from '@element-plus/icons-vue'
import { api, ask } from '@/api/client'
import { campaignTool } from '@/shell/campaignTool'
import GroupBuyStep from './GroupBuyStep.vue'
import { blank, said, scope, sent, wrong, type GroupForm } from './rule'

export default campaignTool<GroupForm>({
  kind: 'groupbuy',
  text: 'groupbuy.text',
  icon: UserFilled,
  step: GroupBuyStep,
  blank,
  load: async (id) => {
    const { rule, goods } = await ask(api.GET('/api/console/group-buys/{id}', { params: { path: { id } } }))
    return {
      ...rule,
      perk: rule.perk?.kind ?? 'NONE',
      perkValue: rule.perk?.value ?? null,
      fillsFrom: rule.fills ? rule.fillsFrom : blank().fillsFrom,
      lines: rule.skus.map((sku, i) => ({ ...sku, ...goods[i]! })),
    }
  },
  create: (campaign, rule) => ask(api.POST('/api/console/group-buys', { body: { campaign, rule: sent(rule) } })),
  change: (id, seen, campaign, rule) =>
    ask(
      api.PUT('/api/console/group-buys/{id}', {
        params: { path: { id } },
        body: { ...seen, campaign, rule: sent(rule) },
      }),
    ),
  wrong,
  said,
  sample: (rule) => rule.lines[0] ?? null,
  scope,
})
