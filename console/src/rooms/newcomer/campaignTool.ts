import { Present } from '@element-plus/icons-vue'
import { api, ask } from '@/api/client'
import { campaignTool } from '@/shell/campaignTool'
import GiftStep from './GiftStep.vue'
import { blank, said, sent, wrong, type RuleForm } from './rule'

export default campaignTool<RuleForm>({
  kind: 'newcomer',
  text: 'newcomer.text',
  icon: Present,
  step: GiftStep,
  blank,
  load: (id) => ask(api.GET('/api/console/newcomer-gifts/{id}', { params: { path: { id } } })),
  create: (campaign, rule) => ask(api.POST('/api/console/newcomer-gifts', { body: { campaign, rule: sent(rule) } })),
  change: (id, seen, campaign, rule) =>
    ask(
      api.PUT('/api/console/newcomer-gifts/{id}', {
        params: { path: { id } },
        body: { version: seen.version, campaign, rule: sent(rule) },
      }),
    ),
  wrong,
  said,
})
