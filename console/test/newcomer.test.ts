import { expect, test } from 'vitest'
import { useLocale } from '@/i18n'
import { blank, said, sent, wrong } from '@/rooms/newcomer/rule'
import { campaignTools } from '@/shell/slots'

const gift = {
  rewards: [
    { kind: 'points', item: '', amount: 100 },
    { kind: 'balance', item: '', amount: 500 },
  ],
  worth: 600,
}

test('reads as buyers will read it', () => {
  useLocale('zh-CN')
  expect(campaignTools.some((tool) => tool.kind === 'newcomer')).toBe(true)
  expect(said(gift)).toBe('新人送 100 积分、¥5.00 余额')
})
test('wants amounts and what a gift costs before it is sent', () => {
  expect(wrong(blank())).not.toBe('')
  expect(wrong({ ...gift, rewards: [{ kind: 'points', item: '', amount: null }] })).not.toBe('')
  expect(wrong(gift)).toBe('')
  expect(sent(gift)).toEqual(gift)
})
