import { Wallet } from '@element-plus/icons-vue'
import { api, ask } from '@/api/client'
import { campaignTool } from '@/shell/campaignTool'
import TopUpStep from './TopUpStep.vue'
import { blank, said, sent, wrong, type RuleForm } from './rule'

const none = () => ({ categories: [], products: [], skus: [] })

export default campaignTool<RuleForm>({
  kind: 'topup',
  text: 'topup.text',
  icon: Wallet,
  step: TopUpStep,
  blank,
  load: (id) => ask(api.GET('/api/console/top-up-campaigns/{id}', { params: { path: { id } } })),
  create: (campaign, rule) => ask(api.POST('/api/console/top-up-campaigns', { body: { campaign, rule: sent(rule) } })),
  change: (id, seen, campaign, rule) =>
    ask(
      api.PUT('/api/console/top-up-campaigns/{id}', {
        params: { path: { id } },
        body: { ...seen, campaign, rule: sent(rule) },
      }),
    ),
  wrong,
  said,
  // it is about no goods
  scope: () => ({ all: true, chosen: none(), except: none() }),
})
