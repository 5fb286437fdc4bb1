// Answers for the smaller pages.
export function extras({ ok, problem, page, shop, id }) {
  const table = (path, rows) => [
    ['GET', path, () => ok(rows)],
    [
      'POST',
      path,
      ({ body }) => {
        const made = { ...body, id: id(), products: 0, children: [] }
        rows.push(made)
        return ok(made, 201)
      },
    ],
    ['PUT', `${path}/:id`, ({ id: at, body }) => ok(Object.assign(rows.find((r) => r.id === at) ?? {}, body))],
    [
      'DELETE',
      `${path}/:id`,
      ({ id: at }) => {
        const i = rows.findIndex((r) => r.id === at)
        if (i >= 0) rows.splice(i, 1)
        return ok(null, 204)
      },
    ],
  ]
  const moves = [
    ['ADD', 60, 200, '采购入库', '林店长', 40],
    ['SELL', -2, 140, '订单 261121090017', '系统', 90],
    ['SET', -3, 142, '盘点', '周仓管', 1500],
    ['ADD', 145, 145, '首次入库', '林店长', 9000],
  ].map(([kind, quantity, onHandAfter, reason, actor, m], i) => ({
    id: String(701 + i),
    kind,
    quantity,
    onHandAfter,
    reason,
    actor,
    at: shop.ago(m),
  }))
  const freight = [
    {
      id: '401',
      name: '江浙沪包邮',
      unit: 'PIECE',
      freeOver: 5900,
      rates: [
        { regions: [], firstUnits: 1, first: 1000, nextUnits: 1, next: 300 },
        { regions: ['31', '33'], firstUnits: 1, first: 500, nextUnits: 1, next: 100 },
      ],
      notTo: ['65', '54'],
    },
    {
      id: '402',
      name: '按重量',
      unit: 'WEIGHT',
      freeOver: null,
      rates: [{ regions: [], firstUnits: 1000, first: 1200, nextUnits: 500, next: 400 }],
      notTo: [],
    },
  ]
  const settings = [
    ['shop.name', '聚惠', 'TEXT', null, 20, '店铺名称'],
    ['orders.unpaid-minutes', '30', 'WHOLE', 5, 1440, '未付款自动取消（分钟）'],
    ['orders.auto-receipt-days', '7', 'WHOLE', 1, 30, '自动确认收货（天）'],
    ['reviews.automatic', 'true', 'FLAG', null, null, '到期自动好评'],
    ['shop.phone', '400-000-0000', 'TEXT', null, 20, '客服电话'],
  ].map(([key, value, kind, min, max, title]) => ({ key, value, kind, min, max, title }))
  const people = [
    ['lin', '林店长', ['OWNER'], true],
    ['zhou', '周仓管', ['WAREHOUSE'], true],
    ['he', '何客服', ['SERVICE'], false],
  ].map(([name, displayName, roles, active], i) => ({
    id: String(1 + i),
    name,
    displayName,
    roles,
    active,
    mustChangePassword: i === 1,
  }))
  const provinces = [
    ['310000', '上海市'],
    ['330000', '浙江省'],
    ['320000', '江苏省'],
    ['540000', '西藏自治区'],
    ['650000', '新疆维吾尔自治区'],
  ].map(([code, name]) => ({ code, name, leaf: false }))
  const cities = {
    330000: [
      ['330100', '杭州市'],
      ['330200', '宁波市'],
    ],
    310000: [['310100', '市辖区']],
  }
  const banners = [
    ['秋果正当时', '洛川苹果、赣南脐橙，树上熟了才摘', '去挑水果', '/pages/search/index?q=%E6%B0%B4%E6%9E%9C', 'ROSE'],
    ['清晨的第一杯', '鲜奶、燕麦奶、拼配咖啡豆', '看看', '/pages/category/index', 'SKY'],
  ].map(([title, subtitle, action, link, tone], i) => ({
    id: String(501 + i),
    title,
    subtitle,
    action,
    link,
    tone,
    pictureId: String(9001 + i),
    picture: { ...shop.picture('轮', i), tone: null },
    position: i,
    startsAt: null,
    endsAt: null,
    shown: i === 0,
  }))
  let hotWords = ['苹果', '面包', '洗衣液']
  let read = false
  return [
    [
      'GET',
      '/api/console/notices',
      ({ query }) =>
        page(
          shop.today.notices.map((n) => ({ ...n, read: n.read || read })),
          query,
        ),
    ],
    [
      'GET',
      '/api/console/notices/unread',
      () => ok({ unread: read ? 0 : shop.today.notices.filter((n) => !n.read).length }),
    ],
    [
      'POST',
      '/api/console/notices/read',
      () => {
        read = true
        return ok(null, 204)
      },
    ],
    ...table('/api/console/banners', banners),
    ['GET', '/api/console/hot-words', () => ok(hotWords)],
    ['PUT', '/api/console/hot-words', ({ body }) => ok((hotWords = body.words))],
    [
      'GET',
      '/api/console/stock/:id',
      ({ id: skuId }) =>
        ok({
          skuId,
          onHand: moves[0].onHandAfter,
          reserved: 4,
          available: moves[0].onHandAfter - 4,
          sold: 63,
          safety: 10,
        }),
    ],
    ...table('/api/console/pickup-points', shop.points),
    ...table('/api/console/freight-templates', freight),
    ...table('/api/console/staff', people),
    ...table('/api/console/brands', shop.brands).slice(1),
    ...table('/api/console/categories', shop.categories).slice(1),
    ['PUT', '/api/console/staff/:id/password', () => ok(null, 204)],
    [
      'GET',
      '/api/console/roles',
      () =>
        ok(
          [
            ['OWNER', '店主', ['*']],
            ['WAREHOUSE', '仓管', ['orders:view', 'orders:ship', 'stock:edit']],
            ['SERVICE', '客服', ['orders:view', 'reviews:reply']],
          ].map(([name, title, permissions]) => ({
            name,
            title,
            permissions,
            opens: permissions.includes('*') ? ['全部'] : permissions,
          })),
        ),
    ],
    ['GET', '/api/console/settings', () => ok(settings)],
    [
      'PUT',
      '/api/console/settings/:id',
      ({ id: key, body }) => {
        const s = settings.find((x) => x.key === key)
        return s.kind === 'TEXT' && !body.value
          ? problem(422, 'web/invalid', '有内容需要修改', '', { fields: [{ pointer: '/value', message: '不能为空' }] })
          : ok(Object.assign(s, { value: body.value }))
      },
    ],
    [
      'GET',
      '/api/regions',
      ({ query }) =>
        ok(
          query.get('parent')
            ? (cities[query.get('parent')] ?? []).map(([code, name]) => ({ code, name, leaf: true }))
            : provinces,
        ),
    ],
    [
      'POST',
      '/api/console/pickups',
      ({ body }) =>
        body.code === '000000' ? problem(404, 'fulfilment/pickup-code-unknown', '没有这个提货码') : ok(shop.orders[5]),
    ],
    ['GET', '/api/console/stock/:id/moves', ({ query }) => page(moves, query)],
    [
      'POST',
      '/api/console/stock/:id/moves',
      ({ id: skuId, body }) => {
        const now = moves[0].onHandAfter
        if (body.kind === 'SET' && body.expected !== now) return problem(412, 'inventory/stock-changed', '库存刚刚变了')
        const onHand = body.kind === 'SET' ? body.quantity : now + body.quantity
        moves.unshift({
          id: id(),
          kind: body.kind,
          quantity: onHand - now,
          onHandAfter: onHand,
          reason: body.reason,
          actor: '林店长',
          at: shop.ago(0),
        })
        return ok({ skuId, onHand, reserved: 4, available: onHand - 4, sold: 63, safety: 10 })
      },
    ],
  ]
}
