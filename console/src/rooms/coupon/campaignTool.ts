import { Ticket } from '@element-plus/icons-vue'
import { api, ask } from '@/api/client'
import { campaignTool } from '@/shell/campaignTool'
import CouponStep from './CouponStep.vue'
import { blank, loaded, said, sent, wrong, type CouponForm } from './rule'

export default campaignTool<CouponForm>({
  kind: 'coupon',
  text: 'coupon.text',
  icon: Ticket,
  step: CouponStep,
  blank,
  load: async (id) => loaded(await ask(api.GET('/api/console/coupons/{id}', { params: { path: { id } } }))),
  create: (campaign, rule) => ask(api.POST('/api/console/coupons', { body: { campaign, rule: sent(rule) } })),
  change: (id, seen, campaign, rule) =>
    ask(
      api.PUT('/api/console/coupons/{id}', {
        params: { path: { id } },
        body: { ...seen, campaign, rule: sent(rule) },
      }),
    ),
  wrong,
  said,
})
