import { roomWords } from '@/lib/room'

export const zh = {
  mine: '我的分享',
  opens: '看过的人',
  friends: '来过的好友',
  registered: '新注册',
  orders: '成交订单',
  amount: '好友实付',
  note: '只数别人：自己打开、同一位好友重复打开都不另算；退款会减去。',
  noneText: '还没有分享过。在商品页点右上角分享给朋友，谁来过、买了什么数，都会记在这里。',
  shop: '去逛逛',
  gone: '已下架的内容',
  by: '{way} · {day}',
  LINK: '链接',
  CARD: '卡片',
  POSTER: '海报',
  CODE: '二维码',
  line: '{opens} 人看过 · {friends} 位好友 · {orders} 单',
}
export const en: typeof zh = {
  mine: 'What I shared',
  opens: 'People who looked',
  friends: 'Friends who came',
  registered: 'Newly registered',
  orders: 'Orders',
  amount: 'Paid by friends',
  note: 'Only others count: not yourself, and each friend once; refunds are taken off.',
  noneText: 'Nothing shared yet. Share a product from its top right corner; who came and how many bought is told here.',
  shop: 'Go shopping',
  gone: 'No longer on the shelf',
  by: '{way} · {day}',
  LINK: 'Link',
  CARD: 'Card',
  POSTER: 'Poster',
  CODE: 'QR code',
  line: '{opens} looked · {friends} friends · {orders} orders',
}
export const w = roomWords(zh, en)
