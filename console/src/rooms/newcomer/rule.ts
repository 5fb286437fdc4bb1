import type { Fen } from '@/api/types'
import { words } from '@/i18n'
import { formatFen } from '@/lib/money'

/** The rule as a form holds it: a number that is not filled in yet is null. */
export interface RewardForm {
  kind: string
  item: string
  amount: number | null
}
export interface RuleForm {
  rewards: RewardForm[]
  worth: Fen | null
}
export const MOST = 20
export const blank = (): RuleForm => ({ rewards: [{ kind: 'points', item: '', amount: 100 }], worth: null })

const one = (reward: RewardForm) => {
  if (!reward.amount) return ''
  if (reward.kind === 'balance') return words('newcomer.said.balance', { n: formatFen(reward.amount) })
  if (reward.kind === 'points') return words('newcomer.said.points', { n: reward.amount })
  return words('newcomer.said.other', { n: reward.amount })
}
export const said = (rule: RuleForm) =>
  words('newcomer.said.all', { what: rule.rewards.map(one).filter(Boolean).join(words('newcomer.said.and')) })
export function wrong(rule: RuleForm): string {
  if (!rule.rewards.length || rule.rewards.some((reward) => !reward.amount)) return words('newcomer.fill')
  return rule.worth ? '' : words('newcomer.fillWorth')
}
export const sent = (rule: RuleForm) => ({
  rewards: rule.rewards.map((reward) => ({ ...reward, amount: reward.amount! })),
  worth: rule.worth!,
})
