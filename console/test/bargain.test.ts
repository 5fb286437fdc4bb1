import { expect, test } from 'vitest'
import { useLocale } from '@/i18n'
import { blank, fairCut, said, scope, sent, wrong, type BargainFormState } from '@/rooms/bargain/rule'
import { campaignTools } from '@/shell/slots'

const line = {
  skuId: '7',
  name: '苹果',
  spec: '',
  base: 2990,
  start: 2990,
  floor: 990,
  first: 100,
  cut: null,
  stock: null,
}
const form = (more: Partial<BargainFormState> = {}): BargainFormState => ({ ...blank(), lines: [line], ...more })

test('reads as buyers will read it', () => {
  useLocale('zh-CN')
  expect(campaignTools.some((tool) => tool.kind === 'bargain')).toBe(true)
  expect(said(form())).toBe('10 人帮砍，最低 ¥9.9')
  expect(said(form({ lines: [{ ...line, floor: 0 }] }))).toBe('10 人帮砍，最低 ¥0')
  expect(said(blank())).toBe('')
})
test('says what is missing before it is sent', () => {
  expect(wrong(blank())).toBe('选好参加砍价的商品')
  expect(wrong(form({ lines: [{ ...line, floor: null }] }))).toBe('每个规格都要填起始价和底价')
  expect(wrong(form({ lines: [{ ...line, start: 3000 }] }))).toBe('起始价不能高于售价')
  expect(wrong(form({ lines: [{ ...line, floor: 2990 }] }))).toBe('底价要低于起始价')
  expect(wrong(form({ lines: [{ ...line, first: 1991 }] }))).toBe('首刀之后要给 10 位好友每人至少留 1 分')
  expect(wrong(form({ cutting: 'FIXED' }))).toBe('填好每刀金额')
  expect(wrong(form({ cutting: 'FIXED', lines: [{ ...line, cut: 189 }] }))).toBe('10 人砍不到底价')
  expect(wrong(form({ cutting: 'FIXED', lines: [{ ...line, cut: 212 }] }))).toBe('不用 10 人就到底价了')
  expect(wrong(form({ cutting: 'FIXED', lines: [{ ...line, cut: 190 }] }))).toBe('')
  expect(wrong(form())).toBe('')
})
test('proposes the least cut that comes to the floor, and none where there is not a fen for each', () => {
  expect(fairCut(line, 10)).toBe(190)
  expect(fairCut(line, 9)).toBe(212)
  expect(fairCut({ ...line, first: 1995 }, 10)).toBeNull()
})
test('sends the goods as the scope, and no fixed cut where cuts are random', () => {
  expect(sent(form({ lines: [{ ...line, cut: 190, first: null }] })).skus).toMatchObject([{ cut: null, first: 0 }])
  expect(scope(form()).chosen.skus).toEqual(['7'])
})
