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
  yours: '已享{text} {price}',
  rules: '使用规则',
  ruleBegins: '付款后立即生效；已有这张卡的，从到期日往后接。',
  rulePrice: '会员卡价、等级价和限时价不叠加，按最低的算；优惠券、满减等照常可用。',
  ruleGifts: '开卡礼付款后到账；周期礼从开卡日起，每到一期自动到账。',
  ruleRefund: '退卡请联系店铺客服，由店铺决定；可退时按剩余天数计算，并扣除已送出的礼。到期不自动续费。',
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
  yours: 'Yours: {text} {price}',
  rules: 'Rules',
  ruleBegins: 'It begins once it is paid for; if you have it already, it goes on where yours ends.',
  rulePrice:
    'Of card, level and limited price the lowest counts, they do not add up; coupons and promotions act as usual.',
  ruleGifts:
    'The gift for buying it comes once you have paid; periodic gifts come by themselves, counted from the day you bought it.',
  ruleRefund:
    'To give a card back, ask the shop, which decides; what is given back counts the days left, less the gifts. It never renews by itself.',
}
export const w = roomWords(zh, en)
