import { expect, test } from 'vitest'
import { useLocale } from '@/i18n'
import { blank, said, sent, wrong } from '@/rooms/timeprice/rule'
import { campaignTools } from '@/shell/slots'
import { scopeOf } from '@/ui/priceLine'

const line = { skuId: '7', name: '苹果', spec: '', base: 2990, price: 1990 as number | null }

test('reads as buyers will read it', () => {
  useLocale('zh-CN')
  expect(campaignTools.some((tool) => tool.kind === 'timeprice')).toBe(true)
  expect(said({ lines: [line, { ...line, skuId: '8', price: 990 }] })).toBe('限时价 ¥9.9 起')
  expect(said(blank())).toBe('')
})
test('says what is missing before it is sent', () => {
  expect(wrong(blank())).toBe('选好参加限时价的商品')
  expect(wrong({ lines: [{ ...line, price: null }] })).toBe('每个规格都要填限时价')
  expect(wrong({ lines: [{ ...line, price: 2990 }] })).toBe('限时价要低于售价')
  expect(wrong({ lines: [line] })).toBe('')
})
test('sends the goods as the scope', () => {
  expect(sent({ lines: [line] })).toEqual({ skus: [{ skuId: '7', price: 1990 }] })
  expect(scopeOf([line]).chosen.skus).toEqual(['7'])
})
