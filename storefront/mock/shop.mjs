// A small shop in memory: cart, quote, orders. Just enough truth for the pages to be seen working.
import { at, findSku, pic } from './data.mjs'

export const state = {
  cart: [
    { skuId: '1002', quantity: 2, selected: true },
    { skuId: '1010', quantity: 1, selected: true },
    { skuId: '1080', quantity: 1, selected: false },
  ],
  liked: new Set(['100', '107']),
  seen: ['100', '102', '108'],
  history: ['苹果', '可颂'],
  orders: [],
  nextOrder: 1,
  addresses: [
    {
      id: 'a1',
      name: '林一诺',
      phone: '13800001234',
      regionCode: '330106',
      regionNames: ['浙江省', '杭州市', '西湖区'],
      detail: '文三路 98 号 2 幢 501',
      isDefault: true,
    },
    {
      id: 'a2',
      name: '周小满',
      phone: '13900005678',
      regionCode: '330106',
      regionNames: ['浙江省', '杭州市', '西湖区'],
      detail: '古墩路 12 号',
      isDefault: false,
    },
  ],
  buyer: {
    id: 'u1',
    nickname: '林一诺',
    avatar: pic('1f98a', 'SAND'),
    phoneMasked: '138****1234',
    createdAt: at(-300000),
  },
  notices: [
    {
      id: 'n1',
      kind: 'SHIPPED',
      title: '你的订单已发货',
      text: '洛川红富士苹果 5 斤装 正在路上，预计明天送达。',
      link: '/rooms/orders/detail/index?id=2',
      at: at(-40),
      read: false,
    },
    {
      id: 'n2',
      kind: 'PAID',
      title: '付款成功',
      text: '订单 20261121000002 已付款 ¥69.80。',
      link: null,
      at: at(-900),
      read: true,
    },
  ],
}
export const points = [
  {
    id: 'p1',
    name: '文三路社区自提点',
    address: '西湖区文三路 98 号一楼',
    hours: '08:00–21:00',
    phone: '0571-88001234',
    latitude: 30276000,
    longitude: 120126000,
  },
  {
    id: 'p2',
    name: '古墩路便利店',
    address: '西湖区古墩路 12 号',
    hours: '07:00–23:00',
    phone: '0571-88005678',
    latitude: 30290000,
    longitude: 120100000,
  },
]

export function cartView(lines) {
  const views = lines
    .map(({ skuId, quantity, selected = true }) => {
      const found = findSku(skuId)
      if (!found) return null
      const { good, sku } = found
      return {
        skuId,
        productId: good.id,
        name: good.name,
        spec: sku.values.join(' · '),
        picture: good.pictures[0],
        quantity,
        selected,
        price: sku.price,
        basePrice: sku.basePrice,
        amount: sku.price * quantity,
        stock: sku.stock,
        reason: sku.stock <= 0 ? '已售罄' : null,
        tags: good.limited ? ['限时价'] : [],
      }
    })
    .filter(Boolean)
  const live = views.filter((line) => !line.reason)
  const chosen = live.filter((line) => line.selected)
  const goods = chosen.reduce((sum, line) => sum + line.basePrice * line.quantity, 0)
  const total = chosen.reduce((sum, line) => sum + line.amount, 0)
  return {
    lines: live,
    invalid: views.filter((line) => line.reason),
    selectedCount: chosen.reduce((sum, line) => sum + line.quantity, 0),
    goods,
    discount: goods - total,
    total,
  }
}
export function quote({ lines, delivery }) {
  const view = cartView(lines)
  const freight = delivery?.kind === 'EXPRESS' && view.total < 5900 ? 600 : 0
  const saved = view.discount
  const views = view.lines.map((line) => ({
    skuId: line.skuId,
    productId: line.productId,
    name: line.name,
    spec: line.spec,
    picture: line.picture,
    quantity: line.quantity,
    unitPrice: line.price,
    amount: line.amount,
    freight: 0,
    paid: line.amount,
    noReasonReturn: findSku(line.skuId).good.noReasonReturn,
    noReturnReason: findSku(line.skuId).good.noReturnReason,
    adjustments:
      line.basePrice > line.price
        ? [{ lane: 'PRICE', text: '限时好价', amount: (line.price - line.basePrice) * line.quantity }]
        : [],
  }))
  const steps = [
    { lane: 'GOODS', text: '商品金额', amount: view.goods },
    ...(saved ? [{ lane: 'PRICE', text: '限时好价', amount: -saved }] : []),
    ...(delivery?.kind === 'EXPRESS'
      ? [{ lane: 'FREIGHT', text: freight ? '运费（满 ¥59.00 免）' : '满 ¥59.00 免运费', amount: freight }]
      : []),
  ]
  return {
    token: `q-${view.total + freight}`,
    lines: views,
    list: view.goods,
    discount: saved,
    goods: view.goods - saved,
    freight,
    total: view.total + freight,
    steps,
    deliveryProblem: null,
    deliveryKinds: ['EXPRESS', 'PICKUP'],
  }
}
const ACTIONS = {
  UNPAID: ['CANCEL', 'CHANGE_ADDRESS', 'PAY'],
  TO_SHIP: ['CANCEL', 'CHANGE_ADDRESS', 'URGE', 'BUY_AGAIN'],
  SHIPPED: ['EXTEND', 'TRACE', 'CONFIRM'],
  TO_PICK_UP: ['CANCEL', 'PICKUP_CODE'],
  DONE: ['DELETE', 'BUY_AGAIN', 'REVIEW'],
  CANCELLED: ['DELETE', 'BUY_AGAIN'],
}
const TEXT = {
  UNPAID: '待付款',
  TO_SHIP: '待发货',
  SHIPPED: '运输中',
  TO_PICK_UP: '待自提',
  DONE: '已完成',
  CANCELLED: '已取消',
}
const NEXT = {
  UNPAID: '30 分钟内未付款，订单会自动取消。',
  TO_SHIP: '商家会在 24 小时内发货。',
  SHIPPED: '预计明天送达，签收后 10 天自动确认收货。',
  TO_PICK_UP: '明早 10:00 起可到自提点取货。',
  DONE: '感谢购买，评价能帮到后来的邻居。',
  CANCELLED: '订单已取消，已付的钱原路退回。',
}
export function move(order, status, text) {
  Object.assign(order, { status, statusText: TEXT[status], actions: ACTIONS[status], nextStep: NEXT[status] })
  order.payBefore = status === 'UNPAID' ? order.payBefore : null
  order.timeline.unshift({ kind: status, text, at: at(0), actor: 'BUYER' })
  return order
}
export function place({ lines, delivery, note = '' }) {
  const q = quote({ lines, delivery })
  const n = state.nextOrder++
  const point = delivery.kind === 'PICKUP' ? points.find((some) => some.id === delivery.pickupPointId) : null
  const address = state.addresses.find((some) => some.id === delivery.addressId)
  const order = {
    id: String(n),
    number: `2026112100000${n}`,
    status: 'UNPAID',
    statusText: TEXT.UNPAID,
    total: q.total,
    pieces: q.lines.reduce((sum, line) => sum + line.quantity, 0),
    placedAt: at(-3),
    payBefore: at(27),
    actions: ACTIONS.UNPAID,
    lines: q.lines.map((line, i) => ({
      id: `${n}-${i}`,
      skuId: line.skuId,
      productId: line.productId,
      name: line.name,
      spec: line.spec,
      picture: line.picture,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      amount: line.amount,
      reviewed: false,
      appendable: false,
      adjustments: line.adjustments,
      refunded: 0,
      refundedAmount: 0,
      open: line.quantity,
      units: [],
    })),
    hold: null,
    list: q.list,
    discount: q.discount,
    goods: q.goods,
    freight: q.freight,
    paid: 0,
    refunded: 0,
    note,
    steps: q.steps,
    packages: [],
    refunds: [],
    back: [],
    noReturnLines: [],
    unitRefunds: [],
    refundable: 0,
    autoReceiptAt: null,
    nextStep: NEXT.UNPAID,
    delivery: {
      kind: delivery.kind,
      name: address?.name ?? delivery.pickupName ?? '',
      phone: '138****1234',
      address: address ? address.regionNames.join('') + address.detail : (point?.address ?? ''),
      pickupPoint: point,
      pickupClosed: null,
      pickupCode: null,
    },
    timeline: [{ kind: 'PLACED', text: '提交订单', at: at(-3), actor: 'BUYER' }],
  }
  state.orders.unshift(order)
  return order
}
export function pay(order) {
  order.paid = order.total
  const pickup = order.delivery.kind === 'PICKUP'
  if (pickup) order.delivery.pickupCode = '6384 2190'
  return move(order, pickup ? 'TO_PICK_UP' : 'TO_SHIP', '付款成功')
}
export function ship(order) {
  order.packages = [
    {
      id: 'k1',
      carrier: '顺丰速运',
      trackingNumber: 'SF1029384756',
      lines: [],
      state: '派送中',
      shippedAt: at(-600),
      trace: [
        { at: at(-20), text: '快递员陈师傅正在派送，电话 138****0000', state: 'DELIVERING' },
        { at: at(-300), text: '到达【杭州西湖营业部】', state: 'MOVING' },
        { at: at(-600), text: '已揽收', state: 'COLLECTED' },
      ],
    },
  ]
  order.autoReceiptAt = at(14400)
  return move(order, 'SHIPPED', '商家已发货')
}
const express = { kind: 'EXPRESS', addressId: 'a1' }
place({ lines: [{ skuId: '1030', quantity: 1 }], delivery: express })
move(pay(state.orders[0]), 'DONE', '确认收货')
place({ lines: [{ skuId: '1002', quantity: 2 }], delivery: express })
ship(pay(state.orders[0]))
place({
  lines: [
    { skuId: '1060', quantity: 2 },
    { skuId: '1100', quantity: 1 },
  ],
  delivery: { kind: 'PICKUP', pickupPointId: 'p1', pickupName: '林一诺' },
})
pay(state.orders[0])
place({ lines: [{ skuId: '1080', quantity: 1 }], delivery: express })
pay(state.orders[0])
place({ lines: [{ skuId: '1010', quantity: 2 }], delivery: express })
