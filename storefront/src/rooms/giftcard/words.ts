import { roomWords } from '@/lib/room'

export const zh = {
  title: '兑换礼品卡',
  code: '卡密',
  hint: '16 位字母和数字，刮开涂层可见',
  go: '兑换',
  done: '兑换成功',
  got: '{n} 已存入礼品卡余额',
  ever: '长期有效，下单时自动优先使用',
  until: '{day} 前有效，下单时自动优先使用',
  balance: '查看余额',
  again: '再兑一张',
  terms: '一个卡密只能兑换一次，兑换后不可退换、不可转让。',
  mine: '兑换记录',
  none: '还没有兑换过',
  lasts: '长期有效',
  ends: '{day} 到期',
  more: '看更早的',
}
export const en: typeof zh = {
  title: 'Redeem a gift card',
  code: 'Code',
  hint: '16 letters and digits, under the scratch field',
  go: 'Redeem',
  done: 'Redeemed',
  got: '{n} is in your gift card balance',
  ever: 'Good for ever; orders use it first',
  until: 'Good until {day}; orders use it first',
  balance: 'See the balance',
  again: 'Redeem another',
  terms: 'A code is good once. What is redeemed cannot be returned or passed on.',
  mine: 'Redeemed so far',
  none: 'No card yet',
  lasts: 'For ever',
  ends: 'Ends {day}',
  more: 'Earlier',
}
export const w = roomWords(zh, en)
