import { roomWords } from '@/lib/room'

export const zh = {
  title: '充值',
  balance: '当前余额',
  choose: '充多少',
  other: '其他金额（元）',
  otherHint: '{least} 到 {most}',
  out: '金额要在 {least} 到 {most} 之间',
  gift: '送 {n}',
  points: '送 {n} 积分',
  ends: '赠金 {n} 天内有效，本金永不过期',
  keeps: '本金永不过期；赠金和本金一起按比例使用，不可提现',
  go: '充值 {n}',
  goGift: '充值 {n}，到账 {all}',
  records: '充值记录',
  none: '还没有充值过',
  refunded: '已退 {n}',
  more: '看更早的',
}
export const en: typeof zh = {
  title: 'Top up',
  balance: 'Balance now',
  choose: 'How much',
  other: 'Another amount (yuan)',
  otherHint: '{least} to {most}',
  out: 'The amount must be {least} to {most}',
  gift: '{n} on top',
  points: '+{n} point | +{n} points',
  ends: 'Gift money lasts {n} day; principal never ends | Gift money lasts {n} days; principal never ends',
  keeps: 'Principal never ends; gift money is spent along with it and is never paid out',
  go: 'Top up {n}',
  goGift: 'Top up {n}, get {all}',
  records: 'Top-ups',
  none: 'No top-up yet',
  refunded: '{n} given back',
  more: 'Earlier',
}
export const w = roomWords(zh, en)
