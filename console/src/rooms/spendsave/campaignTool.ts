import { Discount } from '@element-plus/icons-vue'
import { api, ask } from '@/api/client'
import { campaignTool } from '@/shell/campaignTool'
import SavingStep from './SavingStep.vue'
import { blank, said, sent, wrong, type RuleForm } from './rule'

export default campaignTool<RuleForm>({
  kind: 'spendsave',
  text: 'spendsave.text',
  icon: Discount,
  step: SavingStep,
  blank,
  load: async (id) => ({
    ...blank(),
    ...(await ask(api.GET('/api/console/spend-saves/{id}', { params: { path: { id } } }))),
  }),
  create: (campaign, rule) => ask(api.POST('/api/console/spend-saves', { body: { campaign, rule: sent(rule) } })),
  change: (id, seen, campaign, rule) =>
    ask(
      api.PUT('/api/console/spend-saves/{id}', {
        params: { path: { id } },
        body: { ...seen, campaign, rule: sent(rule) },
      }),
    ),
  wrong,
  said,
})
