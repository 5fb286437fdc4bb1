import { roomWords } from '@/lib/room'

export const zh = {
  title: '付费会员卡',
  entry: '付费会员卡',
  none: '店铺还没有会员卡',
  until: '有效期到 {day}',
  notYet: '未开通',
  rate: '全店 {n} 折',
  freight: '全场包邮',
  bought: '开卡即送 {what}',
  periodic: '每 {n} 天送 {what}',
  saving: '近 12 个月你买了 {bought}，有卡可省 {saving}',
  months: '{n} 个月',
  perMonth: '合 {n}/月',
  open: '立即开通 {n}',
  renew: '续费 {n}，从到期日往后接',
  off: '这张卡已停售，到期前权益照常',
  price: '{text} {price}',
}
export const en: typeof zh = {
  title: 'Paid cards',
  entry: 'Paid card',
  none: 'The shop has no card yet',
  until: 'Active until {day}',
  notYet: 'Not yet yours',
  rate: 'Pay {n}/10 for all goods',
  freight: 'Free shipping everywhere',
  bought: '{what} whenever you buy or renew it',
  periodic: '{what} every {n} days',
  saving: 'You bought for {bought} in twelve months; the card would have saved {saving}',
  months: '{n} month | {n} months',
  perMonth: '{n} a month',
  open: 'Get it for {n}',
  renew: 'Renew for {n}; it goes on where it ends',
  off: 'No longer sold; yours stays until it ends',
  price: '{text} {price}',
}
export const w = roomWords(zh, en)
