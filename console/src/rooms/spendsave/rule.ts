import type { Fen } from '@/api/types'
import { locale, words } from '@/i18n'
import { fenToYuan } from '@/lib/money'

/** The rule as a form holds it: a number that is not filled in yet is null. */
export interface Tier {
  threshold: number | null
  value: number | null
}
export interface RuleForm {
  kind: 'MINUS' | 'RATE'
  by: 'AMOUNT' | 'PIECES'
  tiers: Tier[]
  repeat: boolean
  repeatCap: number
  cap: Fen | null
}
export const MOST_TIERS = 10
export const blank = (): RuleForm => ({
  kind: 'MINUS',
  by: 'AMOUNT',
  tiers: [{ threshold: null, value: null }],
  repeat: false,
  repeatCap: 0,
  cap: null,
})
const short = (fen: Fen) => fenToYuan(fen).replace(/\.?0+$/, '')
/** 9000 of 10 000 to pay is 9折, or 10% off. */
const rate = (basisPoints: number) =>
  locale.value === 'en' ? String((10_000 - basisPoints) / 100) : String(basisPoints / 1_000)

function tierSaid(rule: RuleForm, tier: Tier): string {
  if (tier.threshold === null || tier.value === null) return ''
  const from = rule.by === 'AMOUNT' ? short(tier.threshold) : String(tier.threshold)
  const value = rule.kind === 'MINUS' ? short(tier.value) : rate(tier.value)
  return words(`spendsave.said.${rule.repeat ? 'every' : 'from'}.${rule.kind}.${rule.by}`, { from, value })
}
export const said = (rule: RuleForm) =>
  [...rule.tiers]
    .sort((a, b) => (a.threshold ?? 0) - (b.threshold ?? 0))
    .map((tier) => tierSaid(rule, tier))
    .filter(Boolean)
    .join(locale.value === 'en' ? ', ' : '，')

/** What the form itself can tell; the rest the server refuses at the tier. */
export function wrong(rule: RuleForm): string {
  if (rule.tiers.some((t) => t.threshold === null || t.value === null)) return words('spendsave.fill')
  const seen = new Set(rule.tiers.map((t) => t.threshold))
  if (seen.size < rule.tiers.length) return words('spendsave.same')
  if (rule.kind === 'RATE' && rule.tiers.some((t) => t.value! >= 10_000)) return words('spendsave.rate')
  return ''
}
/** As the server takes it: what does not belong to the kind is left out. */
export const sent = (rule: RuleForm) => ({
  kind: rule.kind,
  by: rule.by,
  tiers: rule.tiers.map((t) => ({ threshold: t.threshold!, value: t.value! })),
  repeat: rule.kind === 'MINUS' && rule.repeat,
  repeatCap: rule.kind === 'MINUS' && rule.repeat ? rule.repeatCap : 0,
  cap: rule.kind === 'RATE' ? rule.cap : null,
})
