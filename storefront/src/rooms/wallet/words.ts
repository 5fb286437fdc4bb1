import { roomWords } from '@/lib/room'

export const zh = {
  wallet: '钱包',
  entry: '钱包与积分',
  owed: '欠 {n}，再得到的会先抵扣',
  frozen: '待入账 {n}',
  held: '下单占用 {n}',
  ends: '{n} 将于 {day} 到期',
  topUp: '充值',
  redeem: '兑换礼品卡',
  lines: '明细',
  none: '还没有变动',
  noneText: '有收入或支出时，每一笔都会写在这里',
  after: '余 {n}',
  more: '看更早的',
}
export const en: typeof zh = {
  wallet: 'Wallet',
  entry: 'Wallet and points',
  owed: '{n} owed; what comes next settles it first',
  frozen: '{n} on the way',
  held: '{n} held for orders',
  ends: '{n} will end on {day}',
  topUp: 'Top up',
  redeem: 'Redeem a card',
  lines: 'Statement',
  none: 'Nothing has moved yet',
  noneText: 'Whatever comes or goes will stand here, line by line',
  after: 'left: {n}',
  more: 'Earlier',
}
export const w = roomWords(zh, en)
