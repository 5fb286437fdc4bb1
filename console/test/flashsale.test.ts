import { expect, test } from 'vitest'
import { useLocale } from '@/i18n'
import { blank, repeated, said, scope, sent, wrong, type FlashForm } from '@/rooms/flashsale/rule'
import { campaignTools } from '@/shell/slots'

const line = { skuId: '7', name: '苹果', spec: '', base: 2990, price: 990, stock: 20 }
const first = { startsAt: '2026-12-01T02:00:00.000Z', endsAt: '2026-12-01T04:00:00.000Z' }
const form = (more: Partial<FlashForm> = {}): FlashForm => ({ ...blank(), sessions: [first], lines: [line], ...more })

test('reads as buyers will read it', () => {
  useLocale('zh-CN')
  expect(campaignTools.some((tool) => tool.kind === 'flashsale')).toBe(true)
  expect(said(form())).toBe('¥9.9 起秒杀，共 1 场')
  expect(said(blank())).toBe('')
})
test('says what is missing before it is sent', () => {
  expect(wrong(blank())).toBe('每场都要填开始和结束')
  expect(wrong(form({ sessions: [{ ...first, endsAt: first.startsAt }] }))).toBe('结束要晚于开始')
  expect(wrong(form({ sessions: [first, { ...first, startsAt: '2026-12-01T03:00:00.000Z' }] }))).toBe('场次不能重叠')
  expect(wrong(form({ lines: [] }))).toBe('选好参加秒杀的商品')
  expect(wrong(form({ lines: [{ ...line, stock: null }] }))).toBe('每个规格都要填秒杀价和库存')
  expect(wrong(form({ lines: [{ ...line, price: 2990 }] }))).toBe('秒杀价要低于售价')
  expect(wrong(form())).toBe('')
})
test('repeats the last session once a day, up to the bound', () => {
  const all = repeated([first], 2)
  expect(all.map((one) => one.startsAt)).toEqual([
    '2026-12-01T02:00:00.000Z',
    '2026-12-02T02:00:00.000Z',
    '2026-12-03T02:00:00.000Z',
  ])
  expect(repeated(Array(49).fill(first), 30)).toHaveLength(50)
  expect(repeated([{ startsAt: null, endsAt: null }], 3)).toHaveLength(1)
})
test('sends the goods as the scope', () => {
  expect(sent(form())).toMatchObject({ unpaidMinutes: 10, sessions: [first], skus: [{ skuId: '7', stock: 20 }] })
  expect(scope(form()).chosen.skus).toEqual(['7'])
})
