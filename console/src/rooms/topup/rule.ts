import type { Fen } from '@/api/types'
import { locale, words } from '@/i18n'
import { fenToYuan } from '@/lib/money'

/** Something else that a tier gives, a coupon say, as the server takes it. */
export interface RewardForm {
  kind: string
  item: string
  amount: number | null
}
/** The rule as a form holds it: a number that is not filled in yet is null. */
export interface TierForm {
  amount: Fen | null
  gift: Fen | null
  points: number
  rewards: RewardForm[]
}
export interface RuleForm {
  tiers: TierForm[]
  giftDays: number
}
export const MOST_TIERS = 10
export const MOST_REWARDS = 5
export const blankTier = (): TierForm => ({ amount: null, gift: null, points: 0, rewards: [] })
export const blank = (): RuleForm => ({ tiers: [blankTier()], giftDays: 0 })

const short = (fen: Fen) => fenToYuan(fen).replace(/\.?0+$/, '')
function given(tier: TierForm): string {
  const parts = [
    tier.gift ? words('topup.saidGift', { n: short(tier.gift) }) : '',
    tier.points ? words('topup.saidPoints', { n: tier.points }) : '',
    tier.rewards.length ? words('topup.saidMore') : '',
  ]
  return parts.filter(Boolean).join(locale.value === 'en' ? ' + ' : '加')
}
/** As buyers read it: 充100送10，充500送100. */
export const said = (rule: RuleForm): string =>
  [...rule.tiers]
    .filter((tier) => tier.amount && given(tier))
    .sort((a, b) => a.amount! - b.amount!)
    .map((tier) => words('topup.said', { from: short(tier.amount!), what: given(tier) }))
    .join(locale.value === 'en' ? ', ' : '，')

/** What the form itself can tell; the rest the server refuses at the tier. */
export function wrong(rule: RuleForm): string {
  if (rule.tiers.some((tier) => !tier.amount)) return words('topup.fill')
  if (rule.tiers.some((tier) => !given(tier))) return words('topup.nothing')
  if (rule.tiers.some((tier) => (tier.gift ?? 0) > tier.amount!)) return words('topup.tooMuch')
  if (new Set(rule.tiers.map((tier) => tier.amount)).size < rule.tiers.length) return words('topup.same')
  if (rule.tiers.some((tier) => tier.rewards.some((reward) => !reward.kind || !reward.amount)))
    return words('topup.fillReward')
  return ''
}
export const sent = (rule: RuleForm) => ({
  tiers: rule.tiers.map((tier) => ({
    amount: tier.amount!,
    gift: tier.gift ?? 0,
    points: tier.points,
    rewards: tier.rewards.map((reward) => ({ ...reward, amount: reward.amount! })),
  })),
  giftDays: rule.giftDays,
})
