import { expect, test } from 'vitest'
import { useLocale } from '@/i18n'
import { blank as blankCard, sent as sentCard, whole } from '@/rooms/membercard/form'
import { blank, blankTier, said, sent, wrong, type TierForm } from '@/rooms/topup/rule'
import { campaignTools } from '@/shell/slots'

const rule = (...tiers: Partial<TierForm>[]) => ({ ...blank(), tiers: tiers.map((t) => ({ ...blankTier(), ...t })) })

test('top-ups are a tool of campaigns, about no goods, and read as buyers read them', () => {
  const tool = campaignTools.find((one) => one.kind === 'topup')!
  expect(tool.scope?.(blank())).toMatchObject({ all: true })
  useLocale('zh-CN')
  expect(said(rule({ amount: 50_000, gift: 10_000, points: 88 }, { amount: 10_000, gift: 1_000 }))).toBe(
    '充100送10，充500送100加88积分',
  )
  useLocale('en')
  expect(said(rule({ amount: 10_000, gift: 1_000 }))).toBe('¥10 on top of ¥100')
  useLocale('zh-CN')
})
test('a tier is whole before it is sent, and gives something and not too much', () => {
  expect(wrong(rule({ gift: 100 }))).not.toBe('')
  expect(wrong(rule({ amount: 100 }))).not.toBe('')
  expect(wrong(rule({ amount: 100, gift: 101 }))).not.toBe('')
  expect(wrong(rule({ amount: 100, gift: 10 }, { amount: 100, gift: 20 }))).not.toBe('')
  expect(wrong(rule({ amount: 100, rewards: [{ kind: 'coupon', item: '1', amount: null }] }))).not.toBe('')
  expect(wrong(rule({ amount: 100, gift: 10 }, { amount: 200, points: 5 }))).toBe('')
  expect(sent(rule({ amount: 100, points: 5 })).tiers[0]).toEqual({ amount: 100, gift: 0, points: 5, rewards: [] })
})
test('a card without a period sends no periodic reward', () => {
  const form = { ...blankCard(), specs: [{ months: 1, price: 1990 }] }
  expect(whole(form)).toBe(true)
  expect(whole({ ...form, specs: [{ months: 1, price: null }] })).toBe(false)
  const periodic = { gift: 500, points: 3, rewards: [] }
  expect(sentCard({ ...form, periodic }).periodic).toEqual({ gift: 0, points: 0, rewards: [] })
  expect(sentCard({ ...form, periodic, everyDays: 7 }).periodic).toEqual(periodic)
})
