import { Trophy } from '@element-plus/icons-vue'
import { api, ask } from '@/api/client'
import { campaignTool } from '@/shell/campaignTool'
import LotteryStep from './LotteryStep.vue'
import { blank, loaded, said, scope, sent, wrong, type LotteryForm } from './rule'

export default campaignTool<LotteryForm>({
  kind: 'lottery',
  text: 'lottery.text',
  icon: Trophy,
  step: LotteryStep,
  blank,
  load: async (id) => {
    const path = { params: { path: { id } } }
    const [rule, board] = await Promise.all([
      ask(api.GET('/api/console/lotteries/{id}', path)),
      ask(api.GET('/api/console/lotteries/{id}/board', path)),
    ])
    return loaded(rule, board.prizes)
  },
  create: (campaign, rule) => ask(api.POST('/api/console/lotteries', { body: { campaign, rule: sent(rule) } })),
  change: (id, seen, campaign, rule) =>
    ask(
      api.PUT('/api/console/lotteries/{id}', {
        params: { path: { id } },
        body: { ...seen, campaign, rule: sent(rule) },
      }),
    ),
  wrong,
  said,
  scope,
})
