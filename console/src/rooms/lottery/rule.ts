import type { CampaignScope, Fen, LotteryRule, LotteryPrizeView, Picture, PrizeTerms } from '@/api/types'
import { words } from '@/i18n'
import { formatFen } from '@/lib/money'

export const WHOLE = 1_000_000
const GRID = 8
export const MOST_PRIZES = 12
/** ¥50 000: what the law admits as the highest prize of a draw. */
export const DEAREST: Fen = 5_000_000

/** One field as a form holds it: a number that is not filled in yet is null. */
export interface PrizeForm {
  name: string
  kind: PrizeTerms['kind']
  item: string
  /** What is picked, in words. */
  label: string
  /** Points or coupons; the face of a card or of money is its worth. */
  amount: number | null
  worth: Fen | null
  stock: number | null
  odds: number
  pictureId: string | null
  picture: Picture | null
  fallback: boolean
}
export interface LotteryForm extends Omit<LotteryRule, 'prizes' | 'chances'> {
  chances: Omit<LotteryRule['chances'], 'orderFrom'> & { orderFrom: Fen | null }
  prizes: PrizeForm[]
}

export const prize = (some: Partial<PrizeForm> = {}): PrizeForm => ({
  name: '',
  kind: 'POINTS',
  item: '',
  label: '',
  amount: 1,
  worth: null,
  stock: null,
  odds: 0,
  pictureId: null,
  picture: null,
  fallback: false,
  ...some,
})
export const blank = (): LotteryForm => ({
  look: 'WHEEL',
  chances: {
    freePerDay: 1,
    friendBy: 'OPENED',
    friendsPerDay: 3,
    orderFrom: 9_900,
    ordersPerDay: 1,
    points: 100,
    pointsPerDay: 0,
  },
  drawsPerDay: 5,
  drawsPerPerson: 50,
  winsPerPerson: 3,
  claimDays: 7,
  text: '',
  prizes: [
    prize({ kind: 'GIFTCARD', odds: 10_000 }),
    prize({ kind: 'POINTS', amount: 50, odds: 190_000 }),
    prize({ name: words('lottery.thanks'), kind: 'NOTHING', worth: 0, odds: 800_000, fallback: true }),
  ],
})

const isFace = (kind: PrizeForm['kind']) => kind === 'GIFTCARD' || kind === 'BALANCE'

export const loaded = (rule: LotteryRule, fields: LotteryPrizeView[]): LotteryForm => ({
  ...rule,
  chances: { ...rule.chances },
  prizes: rule.prizes.map((one, slot) =>
    prize({
      ...one,
      stock: one.stock ?? null,
      label: fields[slot]?.text ?? '',
      pictureId: one.picture ?? null,
      picture: one.picture ? (fields[slot]?.picture ?? null) : null,
    }),
  ),
})

function sentPrize(one: PrizeForm): PrizeTerms {
  const plain = one.kind === 'GOODS' || one.kind === 'NOTHING'
  const amount = isFace(one.kind) ? (one.worth ?? 0) : plain ? 1 : (one.amount ?? 0)
  return {
    name: one.name,
    kind: one.kind,
    item: one.kind === 'COUPON' || one.kind === 'GOODS' ? one.item : '',
    amount,
    worth: one.kind === 'NOTHING' ? 0 : (one.worth ?? 0),
    stock: one.fallback ? null : one.stock,
    odds: one.odds,
    picture: one.pictureId,
    fallback: one.fallback,
  }
}
export const sent = (rule: LotteryForm): LotteryRule => ({
  ...rule,
  chances: { ...rule.chances, orderFrom: rule.chances.orderFrom ?? 1 },
  prizes: rule.prizes.map(sentPrize),
})

/** What the odds of all fields still lack of the million; negative where there is too much. */
export const missing = (rule: LotteryForm): number => WHOLE - rule.prizes.reduce((sum, one) => sum + one.odds, 0)

/** 0.0001% is one in a million: said to the last digit and without any more. */
export const percent = (odds: number): string => `${Number((odds / 10_000).toFixed(4))}%`

/** When every prize is gone; consolation comes on top. */
export const costBound = (rule: LotteryForm): Fen =>
  rule.prizes.reduce((sum, one) => sum + (one.fallback ? 0 : (one.worth ?? 0) * (one.stock ?? 0)), 0)

function wrongPrize(one: PrizeForm): string {
  if (!one.name) return words('lottery.fillName')
  if (one.kind === 'NOTHING') return ''
  const item = one.kind === 'COUPON' || one.kind === 'GOODS' ? one.item : 'none needed'
  if (!item || !one.worth || !one.amount) return words('lottery.fillPrize', { name: one.name })
  if (one.worth > DEAREST) return words('lottery.tooDear', { name: one.name })
  return one.fallback || one.stock ? '' : words('lottery.fillStock', { name: one.name })
}
export function wrong(rule: LotteryForm): string {
  if (rule.look === 'GRID' && rule.prizes.length !== GRID) return words('lottery.eight')
  if (rule.prizes.filter((one) => one.fallback).length !== 1) return words('lottery.oneFallback')
  const refused = rule.prizes.map(wrongPrize).find(Boolean)
  if (refused) return refused
  const { freePerDay, friendsPerDay, ordersPerDay, pointsPerDay } = rule.chances
  if (!(freePerDay + friendsPerDay + ordersPerDay + pointsPerDay)) return words('lottery.noSource')
  if (ordersPerDay && !rule.chances.orderFrom) return words('lottery.fillOrder')
  return missing(rule) ? words('lottery.sum', { n: percent(WHOLE - missing(rule)) }) : ''
}
export function said(rule: LotteryForm): string {
  const wins = rule.prizes.filter((one) => one.name && !one.fallback && one.kind !== 'NOTHING').slice(0, 3)
  return wins.map((one) => `${one.name} ${percent(one.odds)}`).join('、')
}
export const costSaid = (rule: LotteryForm): string => formatFen(costBound(rule))

/** About no goods in particular. */
export function scope(): CampaignScope {
  const none = () => ({ categories: [], products: [], skus: [] })
  return { all: true, chosen: none(), except: none() }
}
