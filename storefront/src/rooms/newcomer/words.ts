import { roomWords } from '@/lib/room'

export const zh = {
  title: '新人礼',
  welcome: '欢迎来到聚惠',
  yours: '新人礼已为你准备好',
  ON_ITS_WAY: '马上到账',
  GIVEN: '已到账',
  REFUSED: '没能发放',
  see: '去看看',
  shop: '去逛逛',
  login: '登录领取',
  newOnly: '新人礼送给活动期间新注册的朋友，每人一次。',
  ends: '{day} 前注册有礼',
  none: '现在没有新人礼',
}
export const en: typeof zh = {
  title: 'Newcomer gift',
  welcome: 'Welcome to Juhui',
  yours: 'Your gift is ready',
  ON_ITS_WAY: 'On its way',
  GIVEN: 'Yours',
  REFUSED: 'Could not be given',
  see: 'Have a look',
  shop: 'Go shopping',
  login: 'Log in to get it',
  newOnly: 'For those who register while it lasts, once each.',
  ends: 'For who registers before {day}',
  none: 'There is no newcomer gift now',
}
export const w = roomWords(zh, en)
