import { roomWords } from '@/lib/room'

export const zh = {
  title: '支付',
  over: '付款时间已过，请重新选择',
  again: '重新选择',
  'done.topup': '充值成功',
  'text.topup': '已经到账，可以在钱包里看到',
  'see.topup': '去钱包',
  'done.membercard': '开通成功',
  'text.membercard': '卡上的权益现在就生效',
  'see.membercard': '看我的会员卡',
  shop: '去逛逛',
}
export const en: typeof zh = {
  title: 'Pay',
  over: 'The time to pay is over; please start again',
  again: 'Choose again',
  'done.topup': 'Topped up',
  'text.topup': 'It is in your wallet now',
  'see.topup': 'To the wallet',
  'done.membercard': 'Your card is active',
  'text.membercard': 'What it brings acts from now on',
  'see.membercard': 'See my card',
  shop: 'Look around',
}
export const w = roomWords(zh, en)
