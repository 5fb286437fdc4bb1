import { Coin } from '@element-plus/icons-vue'
import { api, ask } from '@/api/client'
import { campaignTool } from '@/shell/campaignTool'
import PointsStep from './PointsStep.vue'
import { blank, said, sent, wrong, type RuleForm } from './rule'

export default campaignTool<RuleForm>({
  kind: 'pointsoff',
  text: 'pointsoff.text',
  icon: Coin,
  step: PointsStep,
  blank,
  load: async (id) => ({
    ...blank(),
    ...(await ask(api.GET('/api/console/points-offs/{id}', { params: { path: { id } } }))),
  }),
  create: (campaign, rule) => ask(api.POST('/api/console/points-offs', { body: { campaign, rule: sent(rule) } })),
  change: (id, seen, campaign, rule) =>
    ask(
      api.PUT('/api/console/points-offs/{id}', {
        params: { path: { id } },
        body: { ...seen, campaign, rule: sent(rule) },
      }),
    ),
  wrong,
  said,
})
