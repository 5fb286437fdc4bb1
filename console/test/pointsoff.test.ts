import { expect, test } from 'vitest'
import { useLocale } from '@/i18n'
import { blank, said, sent, wrong } from '@/rooms/pointsoff/rule'
import { campaignTools } from '@/shell/slots'

test('reads as buyers will read it', () => {
  useLocale('zh-CN')
  expect(campaignTools.some((tool) => tool.kind === 'pointsoff')).toBe(true)
  expect(said({ perYuan: 100, most: 2000, minimum: 500 })).toBe('100 积分抵 ¥1，每单最多抵 ¥20，满 500 积分可用')
  expect(said(blank())).toBe('100 积分抵 ¥1')
  useLocale('en')
  expect(said({ perYuan: 50, most: 850, minimum: 0 })).toBe('50 points for ¥1, at most ¥8.5 an order')
  useLocale('zh-CN')
})
test('wants a rate before it is sent, and sends no bound as none', () => {
  expect(wrong({ ...blank(), perYuan: null })).not.toBe('')
  expect(wrong(blank())).toBe('')
  expect(sent(blank())).toEqual({ perYuan: 100, most: null, minimum: 0 })
})
