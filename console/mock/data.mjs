// Deterministic shop for looking at the console without a server: same ids, names and amounts on every start.
const NOW = Date.parse('2026-11-21T11:24:00Z')
export const ago = (minutes) => new Date(NOW - minutes * 60_000).toISOString()
let state = 7
const rnd = (n) => (state = (state * 1103515245 + 12345) % 2147483648) % n
const svg = (glyph) =>
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">' +
      `<text x="32" y="46" font-size="40" text-anchor="middle">${glyph}</text></svg>`,
  )
const TONES = ['SAND', 'LEAF', 'ROSE', 'SKY', 'LILAC']
export const picture = (glyph, i = 0) => ({ url: svg(glyph), tone: TONES[i % 5] })

export const categories = [
  { id: '101', name: '生鲜', children: ['水果', '蔬菜', '水产'] },
  { id: '102', name: '粮油', children: ['米面', '食用油'] },
  { id: '103', name: '家居', children: ['厨具', '收纳'] },
  { id: '104', name: '服饰', children: ['上衣', '鞋'] },
].map((c, i) => ({
  id: c.id,
  name: c.name,
  parentId: null,
  position: i,
  icon: null,
  products: 0,
  children: c.children.map((name, j) => ({
    id: `${c.id}${j + 1}`,
    name,
    parentId: c.id,
    position: j,
    icon: null,
    products: 3 + j,
    children: [],
  })),
}))
export const brands = ['聚惠严选', '山野集', '北纬四十', '小满'].map((name, i) => ({ id: String(201 + i), name }))

const NAMES = [
  ['阿克苏冰糖心苹果', '苹', '1011'],
  ['五常稻花香大米', '米', '1021'],
  ['高山云雾小番茄', '茄', '1012'],
  ['冷榨亚麻籽油', '油', '1022'],
  ['竹纤维洗碗巾', '巾', '1032'],
  ['铸铁炒锅', '锅', '1031'],
  ['纯棉圆领短袖', '衣', '1041'],
  ['舟山带鱼段', '鱼', '1013'],
  ['赣南脐橙', '橙', '1011'],
  ['轻便跑步鞋', '鞋', '1042'],
  ['手工挂面礼盒', '面', '1021'],
  ['可折叠收纳箱', '箱', '1032'],
]
const COLOURS = ['米白', '雾蓝'],
  SIZES = ['S', 'M', 'L']
export const drafts = NAMES.map(([name, glyph, categoryId], i) => {
  const options =
    glyph === '衣'
      ? [
          { name: '颜色', values: COLOURS },
          { name: '尺码', values: SIZES },
        ]
      : [{ name: '规格', values: ['标准装', '家庭装'] }]
  const cells = options.length === 2 ? COLOURS.flatMap((c) => SIZES.map((s) => [c, s])) : [['标准装'], ['家庭装']]
  const id = String(3001 + i)
  return {
    id,
    version: 3,
    name,
    subtitle: '产地直发，坏果包赔',
    categoryId,
    brandId: brands[i % 4].id,
    pictureIds: [`${id}1`, `${id}2`],
    pictures: [picture(glyph, i), picture(glyph, i + 1)],
    videoId: null,
    video: null,
    options,
    skus: cells.map((values, j) => ({
      id: `${id}${10 + j}`,
      values,
      price: 1990 + i * 700 + j * 1000,
      marketPrice: j ? null : 2990 + i * 700,
      costPrice: 900 + i * 300,
      weightGrams: 500 * (j + 1),
      volumeCm3: 0,
      barcode: `69012345${id}${j}`.slice(0, 13),
      stock: i % 4 === 1 ? 3 : 40 + rnd(200),
      safetyStock: 10,
      pictureId: null,
      picture: null,
    })),
    parameters: [
      { name: '产地', value: '新疆阿克苏' },
      { name: '保质期', value: '30 天' },
    ],
    materials: '',
    usage: '冷藏更佳',
    detail: [{ kind: 'TEXT', text: '清晨采摘，当日发出。', mediaId: null, picture: null }],
    deliveryKinds: ['EXPRESS', 'PICKUP'],
    freightTemplateId: '401',
    noReasonReturn: i % 3 !== 0,
    noReturnReason: i % 3 === 0 ? '鲜活易腐' : null,
    cities: [],
    onShelf: i !== 4,
    onShelfAt: null,
    offShelfAt: null,
    showVirtualSales: false,
    virtualSales: 0,
  }
})
export const productRow = (d) => ({
  id: d.id,
  name: d.name,
  picture: d.pictures[0] ?? null,
  category: categories.flatMap((c) => c.children).find((c) => c.id === d.categoryId)?.name ?? '',
  priceFrom: Math.min(...d.skus.map((s) => s.price)),
  priceTo: Math.max(...d.skus.map((s) => s.price)),
  stock: d.skus.reduce((n, s) => n + s.stock, 0),
  sales: (Number(d.id) % 97) * 13,
  onShelf: d.onShelf,
  low: d.skus.some((s) => s.stock < s.safetyStock),
  updatedAt: ago((Number(d.id) % 40) * 60),
})

export const points = [
  ['徐汇滨江店', '上海市徐汇区龙腾大道 2555 号', '09:00–21:00'],
  ['静安寺店', '上海市静安区南京西路 1618 号', '10:00–22:00'],
].map(([name, address, hours], i) => ({
  id: String(501 + i),
  name,
  address,
  hours,
  phone: '021-5550012' + i,
  latitude: 31170000,
  longitude: 121450000,
}))
const PEOPLE = [
  ['林小满', '138****2201'],
  ['周禾', '139****8810'],
  ['陈一诺', '136****0091'],
  ['吴桐', '150****7733'],
  ['沈知夏', '188****4120'],
]
const STATUS = ['TO_SHIP', 'UNPAID', 'SHIPPED', 'TO_SHIP', 'DONE', 'TO_PICK_UP', 'CANCELLED', 'TO_SHIP']
const TEXT = {
  UNPAID: '待付款',
  TO_SHIP: '待发货',
  SHIPPED: '运输中',
  TO_PICK_UP: '待自提',
  DONE: '已完成',
  CANCELLED: '已取消',
}
const ACTIONS = {
  UNPAID: ['CHANGE_PRICE', 'CLOSE'],
  TO_SHIP: ['SHIP', 'REFUND', 'UNMASK'],
  SHIPPED: ['UNMASK'],
  TO_PICK_UP: ['PICK_UP', 'REFUND', 'UNMASK'],
  DONE: [],
  CANCELLED: [],
}
export const orders = Array.from({ length: 46 }, (_, i) => {
  const status = STATUS[i % 8],
    [name, phone] = PEOPLE[i % 5],
    id = String(7001 + i),
    paid = !['UNPAID', 'CANCELLED'].includes(status)
  const lines = [drafts[i % 12], ...(i % 3 === 0 ? [drafts[(i + 5) % 12]] : [])].map((d, j) => {
    const s = d.skus[(i + j) % d.skus.length],
      quantity = 1 + ((i + j) % 3)
    return {
      id: `${id}${j + 1}`,
      skuId: s.id,
      productId: d.id,
      name: d.name,
      spec: s.values.join(' / '),
      picture: d.pictures[0],
      quantity,
      unitPrice: s.price,
      amount: s.price * quantity,
      reviewed: false,
      appendable: false,
      adjustments: [],
      refunded: 0,
      refundedAmount: 0,
      open: quantity,
      units: [],
    }
  })
  const goods = lines.reduce((n, l) => n + l.amount, 0),
    freight = i % 2 ? 0 : 800,
    total = goods + freight,
    pickup = status === 'TO_PICK_UP'
  const packages = ['SHIPPED', 'DONE'].includes(status)
    ? [
        {
          id: `${id}9`,
          carrier: '顺丰速运',
          trackingNumber: `SF10${id}8821`,
          lines: lines.map((l) => ({ lineId: l.id, quantity: l.quantity })),
          state: 'MOVING',
          shippedAt: ago(i * 47 + 60),
          trace: [
            { at: ago(i * 47 + 20), text: '快件已到达【上海转运中心】', state: 'MOVING' },
            { at: ago(i * 47 + 55), text: '顺丰速运已收取快件', state: 'COLLECTED' },
          ],
        },
      ]
    : []
  const order = {
    id,
    number: `2611210${String(90017 - i * 37)}`,
    status,
    statusText: TEXT[status],
    lines,
    total,
    pieces: lines.reduce((n, l) => n + l.quantity, 0),
    placedAt: ago(i * 47 + 90),
    payBefore: status === 'UNPAID' ? ago(-18) : null,
    actions: [],
    hold: null,
    list: goods,
    discount: 0,
    goods,
    freight,
    paid: paid ? total : 0,
    refunded: 0,
    note: i % 4 === 0 ? '请放门口，谢谢' : '',
    delivery: {
      kind: pickup ? 'PICKUP' : 'EXPRESS',
      name: `${name[0]}**`,
      phone,
      address: pickup ? '' : '上海市 徐汇区 ****',
      pickupPoint: pickup ? points[0] : null,
      pickupClosed: null,
      pickupCode: null,
    },
    steps: [
      { lane: 'GOODS', text: '商品金额', amount: goods },
      { lane: 'FREIGHT', text: '运费', amount: freight },
    ],
    packages,
    refunds: [],
    back: [],
    noReturnLines: [],
    unitRefunds: [],
    refundable: 0,
    autoReceiptAt: packages.length ? ago(-10000) : null,
    nextStep: {
      UNPAID: '18 分钟内未付款将自动取消',
      TO_SHIP: '请在今天 18:00 前发货',
      SHIPPED: '买家确认收货，或 7 天后自动确认',
      TO_PICK_UP: '等待买家到店出示提货码',
      DONE: '交易完成',
      CANCELLED: '订单已取消',
    }[status],
    timeline: [
      { kind: 'PLACED', text: '买家提交订单', at: ago(i * 47 + 90), actor: 'BUYER' },
      ...(paid ? [{ kind: 'PAID', text: '微信支付成功', at: ago(i * 47 + 88), actor: 'SYSTEM' }] : []),
      ...(packages.length ? [{ kind: 'SHIPPED', text: '全部发出', at: ago(i * 47 + 60), actor: 'STAFF' }] : []),
    ],
  }
  return {
    order,
    buyer: { id: `90${i % 5}`, nickname: name, avatar: picture(name[0], i), phoneMasked: phone, createdAt: ago(90000) },
    staffNote: '',
    actions: [...ACTIONS[status], 'NOTE'],
    cost: goods >> 1,
    urges: i % 8 === 3 ? 2 : 0,
    payments: paid
      ? [
          {
            id: `${id}7`,
            outTradeNo: `JH${id}01`,
            method: 'WECHAT_JSAPI',
            amount: total,
            status: 'PAID',
            transactionId: `42000${id}2211`,
            at: ago(i * 47 + 88),
            refunds: [],
          },
        ]
      : [],
  }
})
export const orderRow = (v) => {
  const o = v.order
  return {
    id: o.id,
    number: o.number,
    status: o.status,
    buyer: v.buyer.nickname,
    receiver: o.delivery.name,
    phoneMasked: o.delivery.phone,
    lines: o.lines.map(({ name, spec, quantity, picture: p }) => ({ name, spec, quantity, picture: p })),
    pieces: o.pieces,
    total: o.total,
    delivery: o.delivery.kind,
    placedAt: o.placedAt,
    paidAt: o.paid ? o.placedAt : null,
    urged: v.urges > 0,
    note: o.note,
  }
}

const TEXTS = [
  ['甜，脆，一家人都爱吃', 5],
  ['有两个磕伤了，其余不错', 3],
  ['发货很快，包装严实', 5],
  ['比图片小一圈', 2],
  ['回购第三次', 5],
  ['颜色很正，布料舒服', 4],
]
export const reviews = TEXTS.map(([text, score], i) => ({
  id: String(8001 + i),
  nickname: `${PEOPLE[i % 5][0][0]}***`,
  avatar: picture(PEOPLE[i % 5][0][0], i),
  goodsScore: score,
  text,
  pictures: i % 2 ? [picture('图', i)] : [],
  video: null,
  spec: '标准装',
  at: ago(i * 300 + 30),
  automatic: false,
  append: i === 0 ? { text: '放了三天还是脆的', pictures: [], daysLater: 3 } : null,
  reply: i === 4 ? { text: '谢谢您的信任！', at: ago(100) } : null,
  helpful: i * 2,
  votedByMe: false,
  productId: drafts[i].id,
  productName: drafts[i].name,
  orderId: '7005',
  hiddenReason: null,
  sights: [],
}))
export const today = {
  at: ago(0),
  toShip: 18,
  lowStock: 3,
  reviewsToReply: 5,
  unpaid: 6,
  toPickUp: 5,
  refundsFailed: 0,
  urged: 6,
  paidToday: { amount: 3821640, orders: 1024, buyers: 986, averageOrder: 3732 },
  paidYesterdaySameTime: { amount: 3400036, orders: 938 },
  byHour: Array.from({ length: 24 }, (_, hour) => ({
    hour,
    today: hour < 20 ? 20000 + hour * 9000 + rnd(60000) : 0,
    yesterday: 18000 + hour * 8000 + rnd(50000),
  })),
  notices: [
    ['URGED', '周禾 催发货', '订单 261121089980 已付款 26 小时', '/orders/7004', 8],
    ['LOW_STOCK', '五常稻花香大米 库存不足', '标准装 只剩 3 件，安全库存 10', '/goods?stock=LOW', 55],
    ['REVIEW', '新的中评', '“有两个磕伤了，其余不错”', '/reviews?state=TO_REPLY', 140],
  ].map(([kind, title, text, link, m], i) => ({
    id: String(601 + i),
    kind,
    title,
    text,
    link,
    at: ago(m),
    read: i > 1,
  })),
}
