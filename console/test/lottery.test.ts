import { expect, test } from 'vitest'
import { useLocale } from '@/i18n'
import { blank, costBound, loaded, missing, prize, said, scope, sent, wrong } from '@/rooms/lottery/rule'
import { campaignTools } from '@/shell/slots'

const good = () => {
  const rule = blank()
  Object.assign(rule.prizes[0]!, { name: '5 元礼品卡', worth: 500, stock: 10 })
  Object.assign(rule.prizes[1]!, { name: '50 积分', worth: 50, stock: 100 })
  return rule
}

test('reads as buyers will read it', () => {
  useLocale('zh-CN')
  expect(campaignTools.some((tool) => tool.kind === 'lottery')).toBe(true)
  expect(said(good())).toBe('5 元礼品卡 1%、50 积分 19%')
})
test('says how much of the odds is missing, and what the prizes can cost', () => {
  const rule = good()
  expect(missing(rule)).toBe(0)
  expect(costBound(rule)).toBe(10_000)
  expect(wrong(rule)).toBe('')
  rule.prizes[0]!.odds = 9_999
  expect(missing(rule)).toBe(1)
  expect(wrong(rule)).toBe('概率合计是 99.9999%，要正好 100%')
})
test('wants whole prizes, one fallback, eight fields of a grid and some chance', () => {
  expect(wrong(blank())).toBe('每一格都要有名称')
  const dear = good()
  dear.prizes[0]!.worth = 5_000_001
  expect(wrong(dear)).toContain('¥50,000')
  const none = good()
  none.prizes[2]!.fallback = false
  expect(wrong(none)).toBe('要正好有一个兜底奖')
  expect(wrong({ ...good(), look: 'GRID' })).toBe('九宫格要正好 8 格')
  const shut = good()
  Object.assign(shut.chances, { freePerDay: 0, friendsPerDay: 0, ordersPerDay: 0, pointsPerDay: 0 })
  expect(wrong(shut)).toBe('至少开放一种获得机会的方式')
})
test('sends a face as amount and worth, nothing of what a kind has not, and reads it back', () => {
  const rule = good()
  rule.prizes.push(prize({ name: '空', kind: 'NOTHING', amount: 7, worth: 9, item: '3' }))
  const body = sent(rule)
  expect(body.prizes[0]).toMatchObject({ amount: 500, worth: 500, item: '', stock: 10 })
  expect(body.prizes[2]).toMatchObject({ fallback: true, stock: null })
  expect(body.prizes[3]).toMatchObject({ amount: 1, worth: 0, item: '' })
  expect(sent(loaded(body, []))).toEqual(body)
  expect(scope().all).toBe(true)
})
