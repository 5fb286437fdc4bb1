import { expect, test } from 'vitest'
import { useLocale } from '@/i18n'
import { blank, said, scope, sent, wrong, type GroupForm } from '@/rooms/groupbuy/rule'
import { campaignTools } from '@/shell/slots'

const line = { skuId: '7', name: '苹果', spec: '', base: 2990, price: 1990, stock: null }
const form = (more: Partial<GroupForm> = {}): GroupForm => ({ ...blank(), lines: [line], ...more })

test('reads as buyers will read it', () => {
  useLocale('zh-CN')
  expect(campaignTools.some((tool) => tool.kind === 'groupbuy')).toBe(true)
  expect(said(form())).toBe('3 人拼团，¥19.9 起')
  expect(said(form({ perk: 'MINUS', perkValue: 500 }))).toBe('3 人拼团，¥19.9 起，团长减 ¥5')
  expect(said(form({ perk: 'RATE', perkValue: 8850 }))).toBe('3 人拼团，¥19.9 起，团长打 8.85 折')
  expect(said(blank())).toBe('')
})
test('says what is missing before it is sent', () => {
  expect(wrong(blank())).toBe('选好参加拼团的商品')
  expect(wrong(form({ lines: [{ ...line, price: null }] }))).toBe('每个规格都要填拼团价')
  expect(wrong(form({ lines: [{ ...line, price: 2990 }] }))).toBe('拼团价要低于售价')
  expect(wrong(form({ perk: 'MINUS' }))).toBe('填好团长优惠')
  expect(wrong(form({ fills: true, fillsFrom: 3 }))).toBe('补位人数要少于成团人数')
  expect(wrong(form())).toBe('')
})
test('sends the goods as the scope, and nothing of what is switched off', () => {
  expect(sent(form({ perkValue: 3, fillsFrom: 9 }))).toMatchObject({ perk: null, fillsFrom: 1, skus: [{ skuId: '7' }] })
  expect(scope(form()).chosen.skus).toEqual(['7'])
})
