import { ref } from 'vue'
import { api } from '@/api'
import { channel } from '@/lib/channel'
import { keyFor, settleKey } from '@/state/keys'
import { tell } from '@/state/snack'
import { problemText } from '@/lib/words'
import { w } from './words'

/** Which template is being claimed of. */
export const claiming = ref('')

/** One claim at a time; a lost answer is asked for again under the same key. */
export async function claim(campaignId: string, product: boolean): Promise<boolean> {
  if (claiming.value) return false
  claiming.value = campaignId
  const body = { campaignId, product, channel: channel() }
  const slot = `coupon-${campaignId}`
  const { problem } = await api.post('/api/coupons/claims', body, { key: keyFor(slot, JSON.stringify(body)) })
  settleKey(slot, problem)
  claiming.value = ''
  tell(problem ? problem.fields[0]?.message || problemText(problem) : w('claimed'))
  return true
}

export async function redeem(code: string): Promise<boolean> {
  const body = { code, channel: channel() }
  const { problem } = await api.post('/api/coupons/codes', body, { key: keyFor('coupon-code', JSON.stringify(body)) })
  settleKey('coupon-code', problem)
  tell(problem ? problemText(problem) : w('redeemed'))
  return !problem
}
