// Campaigns in every state, for looking at their pages.
const HOUR = 3_600_000
const ago = (hours) => new Date(Date.now() - hours * HOUR).toISOString()
const none = () => ({ categories: [], products: [], skus: [] })

export function campaigns({ ok, problem, page, id }) {
  const one = (n, state, stateText, name, from, to, summary, more = {}) => ({
    id: String(800 + n),
    tool: 'spendsave',
    toolName: '满减满折',
    state,
    stateText,
    version: 1,
    terms: {
      name,
      startsAt: ago(-from),
      endsAt: ago(-to),
      channels: ['MINI_PROGRAM', 'OFFICIAL_ACCOUNT', 'H5', 'LIVE'],
      audience: { kind: 'all', ids: [] },
      scope: { all: true, chosen: none(), except: none() },
      limits: { timesPerPerson: 0, unitsPerPerson: 0, unitsPerOrder: 0 },
      budget: { total: more.total ?? null, perDay: null },
      closes: [],
    },
    summary,
    spent: more.spent ?? 0,
    orders: more.orders ?? 0,
    units: (more.orders ?? 0) * 3,
    goods: (more.orders ?? 0) * 12_900,
    fusedAt: state === 'FUSED' ? ago(3) : null,
  })
  const rows = [
    one(9, 'DRAFT', '草稿', '年货节', 48, 200, '满199减20'),
    one(8, 'FUSED', '预算熔断', '大单立减', -30, 60, '满999减100', { total: 500_000, spent: 495_000, orders: 49 }),
    one(7, 'RUNNING', '进行中', '聚惠周年庆', -100, 216, '满199减30，满399减80', { spent: 386_000, orders: 97 }),
    one(6, 'RUNNING', '进行中', '多件更省', -24, 480, '满3件打9折，满5件打8折', { spent: 52_310, orders: 31 }),
    one(5, 'ANNOUNCED', '未开始', '腊八专场', 72, 144, '满99减15'),
    one(4, 'PAUSED', '已暂停', '会员日预热', -24, 48, '满299减40'),
    one(3, 'STOPPED', '提前结束', '周末快闪', -60, 12, '满99减10', { spent: 8_000, orders: 8 }),
    one(2, 'OVER', '已结束', '双十一返场', -400, -200, '满299减50', { spent: 1_250_000, orders: 250 }),
  ]
  let rule = { kind: 'MINUS', by: 'AMOUNT', tiers: [{ threshold: 10_000, value: 2_000 }], repeat: false, repeatCap: 0 }
  const of = (path) => rows.find((row) => row.id === path.id)
  const move = (state, stateText) => (path) => {
    Object.assign(of(path), { state, stateText, fusedAt: null })
    return ok(of(path))
  }
  const stored = ({ id: known, body }) => {
    rule = body.rule
    const row = rows.find((r) => r.id === known) ?? { ...one(0, 'DRAFT', '草稿', '', 0, 1, ''), id: id() }
    if (!rows.includes(row)) rows.unshift(row)
    Object.assign(row, { terms: body.campaign, version: row.version + 1 })
    return ok({ id: row.id, version: row.version, campaign: row.terms, rule })
  }
  return [
    [
      'GET',
      '/api/console/campaigns',
      ({ query }) =>
        page(
          rows.filter((row) => !query.get('state') || row.state === query.get('state')),
          query,
        ),
    ],
    [
      'GET',
      '/api/console/campaigns/tools',
      () =>
        ok([
          { kind: 'spendsave', name: '满减满折', lane: 'PROMOTION', exclusive: false, limits: ['TIMES_PER_PERSON'] },
          {
            kind: 'timeprice',
            name: '限时价',
            lane: 'PRICE',
            exclusive: true,
            limits: ['TIMES_PER_PERSON', 'UNITS_PER_PERSON', 'UNITS_PER_ORDER'],
          },
          { kind: 'newcomer', name: '新人礼', lane: 'FREIGHT', exclusive: false, limits: [] },
          { kind: 'pointsoff', name: '积分抵扣', lane: 'POINTS', exclusive: false, limits: ['TIMES_PER_PERSON'] },
        ]),
    ],
    [
      'GET',
      '/api/console/campaigns/audiences',
      () =>
        ok([
          {
            kind: 'level',
            name: '会员等级',
            choices: [
              { id: '1', name: '银卡', members: 1_204 },
              { id: '2', name: '金卡', members: 318 },
            ],
          },
        ]),
    ],
    [
      'GET',
      '/api/console/campaigns/calendar',
      () =>
        ok({
          campaigns: rows.map(({ id: of, tool, toolName, state, stateText, terms }) => ({
            id: of,
            tool,
            toolName,
            name: terms.name,
            state,
            stateText,
            startsAt: terms.startsAt,
            endsAt: terms.endsAt,
          })),
          clashes: [{ one: '807', other: '805', kind: 'BELOW_COST', skus: 42, example: '高山有机苹果' }],
        }),
    ],
    [
      'GET',
      '/api/console/campaigns/:id',
      (path) => (of(path) ? ok(of(path)) : problem(404, 'campaign/no-such', '没有这个活动')),
    ],
    [
      'GET',
      '/api/console/campaigns/:id/effect',
      (path) => {
        const { orders, spent, units, goods } = of(path)
        return ok({
          participants: Math.round(orders * 0.8),
          orders,
          paidOrders: Math.round(orders * 0.9),
          units,
          amount: goods,
          saving: spent,
          costOfGoods: Math.round(goods * 0.6),
          counters: [],
        })
      },
    ],
    [
      'GET',
      '/api/console/campaigns/:id/margins',
      () => {
        const row = (sku, name, spec, price, worst, cost, by) => ({
          sku,
          name,
          spec,
          price,
          worst,
          cost,
          margin: worst - cost,
          belowCost: worst < cost,
          already: false,
          by,
        })
        return ok({
          skus: 42,
          belowCost: 1,
          already: 0,
          costs: true,
          rows: [
            row('1', '高山有机苹果', '5 斤', 5_990, 3_980, 4_200, ['限时价', '聚惠周年庆']),
            row('2', '手工全麦面包', '2 只', 2_890, 2_310, 1_500, ['聚惠周年庆']),
            row('3', '云南小粒咖啡', '227 克', 6_800, 5_440, 3_000, ['聚惠周年庆']),
          ],
        })
      },
    ],
    ['GET', '/api/console/campaigns/:id/stop', () => ok({ texts: [] })],
    ['POST', '/api/console/campaigns/:id/stop', move('STOPPED', '提前结束')],
    ['POST', '/api/console/campaigns/:id/pause', move('PAUSED', '已暂停')],
    ['POST', '/api/console/campaigns/:id/resume', move('RUNNING', '进行中')],
    [
      'POST',
      '/api/console/campaigns/:id/publish',
      (path) =>
        path.body.belowCost
          ? move('RUNNING', '进行中')(path)
          : problem(409, 'campaign/below-cost', '最坏情况下有商品低于成本，请确认', '', { count: 1, skuIds: ['1'] }),
    ],
    [
      'POST',
      '/api/console/campaigns/:id/copy',
      (path) => {
        const copy = { ...structuredClone(of(path)), id: id(), state: 'DRAFT', stateText: '草稿', orders: 0, spent: 0 }
        rows.unshift(copy)
        return ok(copy)
      },
    ],
    ['GET', '/api/console/spend-saves/:id', () => ok(rule)],
    ['POST', '/api/console/spend-saves', stored],
    ['PUT', '/api/console/spend-saves/:id', stored],
  ]
}
