import { answers, asked, navigations, wipe } from './uni'
import { beforeEach, describe, expect, it } from 'vitest'
import { composing } from '@/lib/keyboard'
import { heard, ownPath, parentOf } from '@/lib/route'
import { confirmed, question } from '@/state/confirm'
import { currentDraft } from '@/state/draft'
import { keepHere } from '@/lib/here'
import { openLogin, settleLogin } from '@/state/login'
import { snack } from '@/state/snack'
import { problemText } from '@/lib/words'
import { readProblem } from '@/api/problem'
import { kindsFor } from '@/lib/paying'
import { useReview } from '@/rooms/orders/review/useReview'

beforeEach(wipe)

describe('keys', () => {
  it('leaves the Enter that takes a pinyin candidate to the input method, in old Safari too', () => {
    expect(composing({ key: 'Enter', isComposing: true, keyCode: 13 })).toBe(true)
    expect(composing({ key: 'Enter', isComposing: false, keyCode: 229 })).toBe(true)
    expect(composing({ key: 'Enter', isComposing: false, keyCode: 13 })).toBe(false)
  })
})

describe('back without anything behind', () => {
  it.each([
    ['/rooms/orders/review/index?id=7&append=1', '/rooms/orders/detail/index?id=7'],
    ['/rooms/orders/detail/index?id=7', '/rooms/orders/list/index'],
    ['/rooms/checkout/pay/index?id=7', '/rooms/orders/detail/index?id=7'],
    ['/rooms/checkout/confirm/index', '/pages/cart/index'],
    ['/rooms/account/address/index', '/rooms/account/addresses/index'],
    ['/rooms/account/notices/index', '/pages/me/index'],
    ['/pages/product/index?id=9', '/pages/category/index'],
  ])('leads from %s to %s', (from, to) => expect(parentOf(from)).toBe(to))
})

describe('addresses of the app', () => {
  it('takes its own pages only as a place to return to', () => {
    expect(ownPath('/rooms/orders/list/index?status=UNPAID')).toBe('/rooms/orders/list/index?status=UNPAID')
    for (const strange of [
      '//evil.example/pages/x',
      'https://evil.example',
      '/pages/../../x',
      '/sim/pay',
      '/pages/x#y',
    ])
      expect(ownPath(strange)).toBe('')
  })
  it('reads a parameter that is no code as it stands', () => {
    expect(heard('100%')).toBe('100%')
    expect(heard('%E6%9D%AF')).toBe('杯')
    expect(heard(undefined)).toBe('')
  })
  it('names the page that asked in the address of the log-in, so a reload does not lose it', () => {
    void openLogin()
    expect(navigations[0]).toBe(
      `/rooms/account/login/index?next=${encodeURIComponent('/rooms/orders/list/index?status=UNPAID')}`,
    )
    expect(settleLogin(true)).toBe(true)
    expect(settleLogin(true)).toBe(false)
  })
})

describe('a question', () => {
  it('is answered once, and a newer one answers an older one with no', async () => {
    const first = confirmed('Delete?', 'Delete')
    const second = confirmed('Log out?', 'Log out')
    expect(await first).toBe(false)
    question.value!.answer(true)
    expect(await second).toBe(true)
    expect(question.value).toBeNull()
  })
})

describe('ways to pay', () => {
  it('offers no H5 pay inside WeChat, where it cannot work', () => {
    expect(kindsFor('Mozilla/5.0 (iPhone) AppleWebKit MicroMessenger/8.0.50')).toEqual(['WECHAT_NATIVE'])
    expect(kindsFor('Mozilla/5.0 (iPhone) Safari')).toEqual(['WECHAT_H5', 'WECHAT_NATIVE'])
  })
})

describe('what is on its way to the confirm page', () => {
  it('belongs to the tab and not to whatever tab wrote last', () => {
    uni.setStorageSync('juhui.draft', JSON.stringify({ lines: [{ skuId: 'other', quantity: 1 }], source: 'BUY_NOW' }))
    expect(currentDraft()).toBeNull()
    keepHere('draft', { lines: [{ skuId: 'mine', quantity: 2 }], source: 'CART' })
    expect(currentDraft()?.lines[0]?.skuId).toBe('mine')
  })
})

describe('a refusal that knows its time', () => {
  it('tells from when on it will work', () => {
    const why = readProblem(409, {
      code: 'fulfilment/urge-too-early',
      title: '还没到承诺的发货时间',
      detail: '',
      retryAt: '2026-12-02T06:30:00Z',
    })
    expect(problemText(why)).toBe('还没到承诺的发货时间，2026-12-02 14:30 以后可以再试')
  })
})

describe('a review', () => {
  const line = (id: string) => ({
    id,
    skuId: id,
    productId: id,
    name: id,
    spec: '',
    quantity: 1,
    reviewed: false,
    appendable: false,
    refunded: 0,
  })
  const open = async (kind = 'EXPRESS') => {
    answers['/api/orders/5'] = { id: '5', delivery: { kind }, lines: [line('a'), line('b')] }
    const review = useReview(
      () => '5',
      () => false,
    )
    await review.start()
    return review
  }
  it('gives no stars by itself and sends nothing that nobody touched', async () => {
    const review = await open()
    expect(review.drafts.value.map((draft) => draft.score)).toEqual([0, 0])
    expect(await review.submit()).toBe(false)
    expect(asked.filter((request) => request.method === 'POST')).toEqual([])
    expect(snack.text).toBe('至少给一件商品打星再提交')
  })
  it('asks nothing of a line that was refunded before it was sent', async () => {
    answers['/api/orders/5'] = {
      id: '5',
      delivery: { kind: 'EXPRESS' },
      lines: [line('a'), { ...line('b'), refunded: 1 }],
    }
    const review = useReview(
      () => '5',
      () => false,
    )
    await review.start()
    expect(review.drafts.value.map((draft) => draft.line.id)).toEqual(['a'])
  })
  it('asks for the stars of a line that has words, at that line', async () => {
    const review = await open()
    review.drafts.value[0]!.text = 'fine'
    expect(await review.submit()).toBe(false)
    expect(review.drafts.value[0]!.error).toBe('写了评价的商品还没有打星')
    expect(review.drafts.value[1]!.error).toBe('')
  })
  it('sends the touched line alone and says what is left', async () => {
    const review = await open()
    answers['/api/orders/5/reviews'] = { id: '5' }
    review.drafts.value[1]!.score = 4
    Object.assign(review.scores, { logistics: 5, service: 3 })
    expect(await review.submit()).toBe(true)
    expect(asked.find((request) => request.method === 'POST')!.body).toEqual({
      lines: [{ lineId: 'b', text: '', mediaIds: [], goodsScore: 4, anonymous: false }],
      logisticsScore: 5,
      serviceScore: 3,
    })
    expect(snack.text).toBe('谢谢你的评价，还有 1 件可以以后再评')
  })
  it('asks nothing of the carriage of what was fetched', async () => {
    const review = await open('PICKUP')
    answers['/api/orders/5/reviews'] = { id: '5' }
    review.drafts.value[0]!.score = 4
    review.scores.service = 3
    expect(review.carried.value).toBe(false)
    expect(await review.submit()).toBe(true)
    expect(asked.find((request) => request.method === 'POST')!.body).toMatchObject({ logisticsScore: null })
  })
  it('finds stars, words and pictures again after a reload', async () => {
    const review = await open()
    Object.assign(review.drafts.value[0]!, { score: 2, text: 'broken' })
    review.drafts.value[0]!.uploads.shots.push({
      path: 'blob:x',
      url: '/media/1.jpg',
      percent: 100,
      mediaId: '11',
      error: '',
    })
    review.scores.anonymous = true
    await Promise.resolve()
    const later = await open()
    expect(later.drafts.value[0]).toMatchObject({ score: 2, text: 'broken' })
    expect(later.drafts.value[0]!.uploads.shots).toMatchObject([{ mediaId: '11', url: '/media/1.jpg' }])
    expect(later.scores.anonymous).toBe(true)
  })
})
