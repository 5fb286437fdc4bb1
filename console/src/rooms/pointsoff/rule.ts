import type { Fen } from '@/api/types'
import { words } from '@/i18n'
import { fenToYuan } from '@/lib/money'

/** The rule as a form holds it: a number that is not filled in yet is null. */
export interface RuleForm {
  perYuan: number | null
  most: Fen | null
  minimum: number
}
export const blank = (): RuleForm => ({ perYuan: 100, most: null, minimum: 0 })

const short = (fen: Fen) => fenToYuan(fen).replace(/\.?0+$/, '')
export function said(rule: RuleForm): string {
  if (!rule.perYuan) return ''
  return [
    words('pointsoff.said.rate', { n: rule.perYuan }),
    rule.most === null ? '' : words('pointsoff.said.most', { n: short(rule.most) }),
    rule.minimum ? words('pointsoff.said.minimum', { n: rule.minimum }) : '',
  ].join('')
}
export const wrong = (rule: RuleForm): string => (rule.perYuan ? '' : words('pointsoff.fill'))
export const sent = (rule: RuleForm) => ({ perYuan: rule.perYuan!, most: rule.most, minimum: rule.minimum })
