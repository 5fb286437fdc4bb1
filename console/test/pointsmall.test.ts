import { expect, test } from 'vitest'
import { useLocale } from '@/i18n'
import { blank, loaded, said, scope, sent, wrong } from '@/rooms/pointsmall/rule'
import { campaignTools } from '@/shell/slots'

const goods = { ...blank(), kind: 'GOODS' as const, item: '7', label: '白瓷杯', points: 300, cash: 990 }

test('reads as buyers will read it', () => {
  useLocale('zh-CN')
  expect(campaignTools.some((tool) => tool.kind === 'pointsmall')).toBe(true)
  expect(said({ ...blank(), face: 500, points: 100 })).toBe('100 积分 兑 ¥5.00 礼品卡')
  expect(said(goods)).toBe('300 积分 + ¥9.90 兑 白瓷杯')
  expect(said(blank())).toBe('')
})
test('wants a thing, points and a stock that is enough for one person', () => {
  expect(wrong(blank())).not.toBe('')
  expect(wrong({ ...goods, item: '' })).not.toBe('')
  expect(wrong({ ...goods, stock: 1, perPerson: 2 })).toBe('每人限兑不能超过库存')
  expect(wrong(goods)).toBe('')
})
test('is about its goods and nothing else, and sends cash for goods alone', () => {
  expect(scope(goods)).toMatchObject({ all: false, chosen: { skus: ['7'] } })
  expect(scope(blank()).all).toBe(true)
  expect(sent(goods)).toMatchObject({ item: '7', amount: 1, cash: 990 })
  expect(sent({ ...goods, kind: 'GIFTCARD', face: 500 })).toMatchObject({ item: '', amount: 500, cash: 0 })
  expect(sent(loaded(sent(goods), '白瓷杯'))).toEqual(sent(goods))
})
