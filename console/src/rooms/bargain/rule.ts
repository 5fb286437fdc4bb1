import type { BargainTerms, CampaignScope, Fen } from '@/api/types'
import { words } from '@/i18n'
import { fenToYuan } from '@/lib/money'

/** The rule as a form holds it: a number that is not filled in yet is null. */
export interface BargainLine {
  skuId: string
  name: string
  spec: string
  base: Fen | null
  start: Fen | null
  floor: Fen | null
  first: Fen | null
  cut: Fen | null
  stock: number | null
}
export interface BargainFormState {
  cutting: BargainTerms['cutting']
  helpers: number
  hours: number
  buying: BargainTerms['buying']
  payMinutes: number
  launchesPerPerson: number
  helpsPerPerson: number
  lines: BargainLine[]
}
export const blank = (): BargainFormState => ({
  cutting: 'RANDOM',
  helpers: 10,
  hours: 24,
  buying: 'ANY',
  payMinutes: 120,
  launchesPerPerson: 3,
  helpsPerPerson: 3,
  lines: [],
})
const short = (fen: Fen) => fenToYuan(fen).replace(/\.?0+$/, '')

/** What helpers take off together; null while something is missing. */
export const rest = (line: BargainLine): number | null =>
  line.start === null || line.floor === null ? null : line.start - line.floor - (line.first ?? 0)

/** The least that each of so many equal cuts has to be. */
export const fairCut = (line: BargainLine, helpers: number): Fen | null => {
  const all = rest(line)
  return all === null || all < helpers ? null : Math.ceil(all / helpers)
}

export function said(rule: BargainFormState): string {
  const floors = rule.lines.flatMap((line) => (line.floor === null ? [] : [line.floor]))
  return floors.length ? words('bargain.said', { n: rule.helpers, price: short(Math.min(...floors)) || '0' }) : ''
}

/** What is wrong with one line, in words; '' when nothing is. */
export function wrongLine(rule: BargainFormState, line: BargainLine): string {
  if (line.start === null || line.floor === null) return words('bargain.needPrices')
  if (line.base !== null && line.start > line.base) return words('bargain.startHigh')
  if (line.floor >= line.start) return words('bargain.floorHigh')
  if (rest(line)! < rule.helpers) return words('bargain.firstHigh', { n: rule.helpers })
  if (rule.cutting === 'RANDOM') return ''
  if (line.cut === null) return words('bargain.needCut')
  if (line.cut * rule.helpers < rest(line)!) return words('bargain.cutLow', { n: rule.helpers })
  return line.cut * (rule.helpers - 1) >= rest(line)! ? words('bargain.cutHigh', { n: rule.helpers }) : ''
}
/** What the form itself can tell; the rest the server refuses at its place. */
export function wrong(rule: BargainFormState): string {
  if (!rule.lines.length) return words('bargain.noGoods')
  return rule.lines.map((line) => wrongLine(rule, line)).find(Boolean) ?? ''
}
export const sent = (rule: BargainFormState): BargainTerms => ({
  cutting: rule.cutting,
  helpers: rule.helpers,
  hours: rule.hours,
  buying: rule.buying,
  payMinutes: rule.payMinutes,
  launchesPerPerson: rule.launchesPerPerson,
  helpsPerPerson: rule.helpsPerPerson,
  skus: rule.lines.map((line) => ({
    skuId: line.skuId,
    start: line.start!,
    floor: line.floor!,
    first: line.first ?? 0,
    cut: rule.cutting === 'FIXED' ? line.cut : null,
    stock: line.stock,
  })),
})
export const scope = (rule: BargainFormState): CampaignScope => ({
  all: false,
  chosen: { categories: [], products: [], skus: rule.lines.map((line) => line.skuId) },
  except: { categories: [], products: [], skus: [] },
})
