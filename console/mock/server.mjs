// A stand-in for the server while looking at and testing the console. Never shipped: vite does not know this folder.
// GET /mock/mode/normal|empty|error|forbidden|slow changes how every following read answers.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as shop from './data.mjs'
import { campaigns } from './campaigns.mjs'
import { extras } from './extras.mjs'

const port = Number(process.argv[2] ?? 5121)
const dist = fileURLToPath(new URL('../dist', import.meta.url))
let mode = 'normal',
  signedIn = true,
  nextId = 90001
const staff = {
  id: '1',
  name: 'lin',
  displayName: '林店长',
  roles: ['OWNER'],
  permissions: ['*'],
  mustChangePassword: false,
}
const problem = (status, code, title, detail = '', more = {}) => ({
  status,
  body: { type: `/problems/${code}`, code, title, detail, status, instance: 'mock-0001', ...more },
})
const ok = (body, status = 200) => ({ status, body })
const page = (items, query) => {
  const from = Number(query.get('after') ?? 0),
    size = Number(query.get('limit') ?? 20)
  return ok({ items: items.slice(from, from + size), next: from + size < items.length ? String(from + size) : null })
}
const orderOf = (id) => shop.orders.find((o) => o.order.id === id)
const draftOf = (id) => shop.drafts.find((d) => d.id === id)

const routes = [
  ['GET', '/api/console/session', () => (signedIn ? ok(staff) : problem(401, 'identity/not-signed-in', '请先登录'))],
  [
    'POST',
    '/api/console/session',
    ({ body }) =>
      body.password === 'wrong'
        ? problem(401, 'identity/wrong-password', '账号或密码不对')
        : ((signedIn = true), ok(staff)),
  ],
  ['DELETE', '/api/console/session', () => ((signedIn = false), ok(null, 204))],
  ['POST', '/api/console/password', () => ok(null, 204)],
  [
    'GET',
    '/api/console/today',
    () =>
      ok(
        mode === 'empty'
          ? { ...shop.today, toShip: 0, urged: 0, lowStock: 0, reviewsToReply: 0, toPickUp: 0, unpaid: 0, notices: [] }
          : shop.today,
      ),
  ],
  [
    'GET',
    '/api/console/products',
    ({ query }) =>
      page(
        shop.drafts
          .map(shop.productRow)
          .filter(
            (r) =>
              (!query.get('q') || r.name.includes(query.get('q'))) &&
              (query.get('stock') !== 'LOW' || r.low) &&
              (!['ON', 'OFF'].includes(query.get('status')) || r.onShelf === (query.get('status') === 'ON')),
          ),
        query,
      ),
  ],
  [
    'GET',
    '/api/console/products/:id',
    ({ id }) => (draftOf(id) ? ok(draftOf(id)) : problem(404, 'catalog/no-such-product', '没有这个商品')),
  ],
  [
    'POST',
    '/api/console/products',
    ({ body }) => {
      const made = {
        ...body,
        id: String(nextId++),
        version: 1,
        pictures: body.pictureIds.map((_, i) => shop.picture('新', i)),
        skus: body.skus.map((s) => ({ ...s, id: String(nextId++) })),
      }
      shop.drafts.unshift(made)
      return ok(made, 201)
    },
  ],
  [
    'PUT',
    '/api/console/products/:id',
    ({ id, body, headers }) => {
      const old = draftOf(id)
      if (!String(headers['if-match']).includes(String(old.version)))
        return problem(412, 'catalog/version-conflict', '商品已被别人修改')
      if (body.name === '坏名字')
        return problem(422, 'web/invalid', '有内容需要修改', '', {
          fields: [
            { pointer: '/name', message: '名称里有禁用词' },
            { pointer: '/skus/0/price', message: '价格太低' },
          ],
        })
      return ok(
        Object.assign(old, body, {
          version: old.version + 1,
          skus: body.skus.map((s) => ({ ...s, id: s.id ?? String(nextId++) })),
        }),
      )
    },
  ],
  [
    'POST',
    '/api/console/products/:id/shelf',
    ({ id, body }) => {
      const d = draftOf(id)
      d.onShelf = body.on
      d.version++
      return ok(d)
    },
  ],
  ['GET', '/api/console/categories', () => ok(shop.categories)],
  ['GET', '/api/console/brands', () => ok(shop.brands)],
  [
    'GET',
    '/api/console/orders',
    ({ query }) =>
      page(
        shop.orders
          .map(shop.orderRow)
          .filter(
            (r) =>
              (!query.get('status') || query.get('status') === 'ALL' || r.status === query.get('status')) &&
              (query.get('urged') !== 'true' || r.urged) &&
              query.get('refundFailed') !== 'true' &&
              (!query.get('q') ||
                `${r.number}${r.buyer}${r.receiver}${r.phoneMasked}${r.lines.map((l) => l.name)}`.includes(
                  query.get('q'),
                )) &&
              (!query.get('from') || r.placedAt >= query.get('from')) &&
              (!query.get('to') || r.placedAt < query.get('to')),
          ),
        query,
      ),
  ],
  [
    'GET',
    '/api/console/orders/:id',
    ({ id }) => (orderOf(id) ? ok(orderOf(id)) : problem(404, 'ordering/no-such-order', '没有这个订单')),
  ],
  [
    'POST',
    '/api/console/orders/:id/packages',
    ({ id, body }) => {
      const v = orderOf(id),
        o = v.order,
        sent = (line) =>
          o.packages
            .flatMap((p) => p.lines)
            .filter((l) => l.lineId === line)
            .reduce((n, l) => n + l.quantity, 0)
      const lines = body.lines.length
        ? body.lines
        : o.lines.map((l) => ({ lineId: l.id, quantity: l.quantity - sent(l.id) })).filter((l) => l.quantity)
      if (!body.numberMeant && o.packages.some((p) => p.trackingNumber === body.trackingNumber))
        return problem(409, 'fulfilment/number-in-use', '这个运单号已经用过，确认无误可以继续使用', '', {
          usedBy: [{ orderId: o.id, number: o.number, sameOrder: true }],
          fields: [{ pointer: '/trackingNumber', message: '这个运单号已用于本订单的另一个包裹' }],
        })
      o.packages.push({
        id: String(nextId++),
        carrier: body.carrier,
        trackingNumber: body.trackingNumber,
        lines,
        trace: [],
        state: 'COLLECTED',
        shippedAt: shop.ago(0),
      })
      for (const l of o.lines) l.open = l.quantity - sent(l.id)
      o.timeline.push({ kind: 'SHIPPED', text: '发出一个包裹', at: shop.ago(0), actor: 'STAFF' })
      if (o.lines.every((l) => sent(l.id) === l.quantity)) {
        o.status = 'SHIPPED'
        o.statusText = '运输中'
        v.actions = ['UNMASK', 'NOTE']
        o.nextStep = '买家确认收货，或 7 天后自动确认'
      }
      return ok(v)
    },
  ],
  [
    'POST',
    '/api/console/orders/:id/price',
    ({ id, body }) => {
      const v = orderOf(id),
        o = v.order,
        by = body.lines.reduce((n, l) => n + l.amount, 0)
      o.total += by
      o.steps.push({ lane: 'MERCHANT', text: `商家改价：${body.reason}`, amount: by })
      return ok(v)
    },
  ],
  [
    'POST',
    '/api/console/orders/:id/close',
    ({ id }) => {
      const v = orderOf(id)
      v.order.status = 'CANCELLED'
      v.order.statusText = '已取消'
      v.actions = ['NOTE']
      return ok(v)
    },
  ],
  [
    'POST',
    '/api/console/orders/:id/refund',
    ({ id, body }) => {
      const v = orderOf(id),
        r = { id: String(nextId++), amount: v.order.paid, status: 'ACCEPTED', reason: body.reason, at: shop.ago(0) }
      v.order.status = 'CANCELLED'
      v.order.statusText = '已取消'
      v.order.refunds = [r]
      v.payments[0].refunds = [r]
      v.actions = ['NOTE']
      return ok(v)
    },
  ],
  [
    'PUT',
    '/api/console/orders/:id/note',
    ({ id, body }) => {
      const v = orderOf(id)
      v.staffNote = body.text
      return ok(v)
    },
  ],
  [
    'POST',
    '/api/console/orders/:id/unmask',
    () => ok({ name: '林小满', phone: '13800002201', address: '上海市 徐汇区 龙腾大道 2555 号 3 幢 802 室' }),
  ],
  [
    'GET',
    '/api/console/carriers',
    () =>
      ok(
        [
          ['SF', '顺丰速运'],
          ['ZTO', '中通快递'],
          ['YTO', '圆通速递'],
          ['JD', '京东物流'],
          ['EMS', '中国邮政'],
        ].map(([code, name]) => ({ code, name })),
      ),
  ],
  [
    'GET',
    '/api/console/reviews',
    ({ query }) =>
      page(
        shop.reviews.filter((r) => {
          const s = query.get('state')
          return (
            (s === 'TO_REPLY'
              ? !r.reply && !r.hiddenReason
              : s === 'REPLIED'
                ? r.reply
                : s === 'HIDDEN'
                  ? r.hiddenReason
                  : true) &&
            (!query.get('score') || r.goodsScore === Number(query.get('score')))
          )
        }),
        query,
      ),
  ],
  [
    'POST',
    '/api/console/reviews/:id/reply',
    ({ id, body }) => {
      const r = shop.reviews.find((x) => x.id === id)
      r.reply = { text: body.text, at: shop.ago(0) }
      return ok(r)
    },
  ],
  [
    'POST',
    '/api/console/reviews/:id/hide',
    ({ id, body }) => {
      const r = shop.reviews.find((x) => x.id === id)
      r.hiddenReason = body.reason
      r.sights.push({ hidden: true, reason: body.reason, by: '店长', at: new Date().toISOString() })
      return ok(r)
    },
  ],
  [
    'POST',
    '/api/console/reviews/:id/show',
    ({ id, body }) => {
      const r = shop.reviews.find((x) => x.id === id)
      r.hiddenReason = null
      r.sights.push({ hidden: false, reason: body.reason, by: '店长', at: new Date().toISOString() })
      return ok(r)
    },
  ],
  [
    'POST',
    '/api/console/media',
    () => {
      const id = String(nextId++)
      return ok({ id, picture: shop.picture('图', nextId), video: null }, 201)
    },
  ],
  ...extras({ ok, problem, page, shop, id: () => String(nextId++) }),
  ...campaigns({ ok, problem, page, id: () => String(nextId++) }),
].map(([method, path, answer]) => ({
  method,
  answer,
  path: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
}))

function answer(method, url, body, headers) {
  const found = routes.map((r) => ({ r, m: r.method === method && r.path.exec(url.pathname) })).find((x) => x.m)
  if (!found) return problem(404, 'web/no-such-path', `没有 ${method} ${url.pathname}`)
  const session = url.pathname === '/api/console/session'
  if (!signedIn && !session) return problem(401, 'identity/not-signed-in', '请先登录')
  if (!session && mode === 'error')
    return problem(500, 'web/internal', '服务器出了点问题', '', { incident: '0J3K8M2P' })
  if (!session && mode === 'forbidden') return problem(403, 'identity/forbidden', '没有权限')
  if (method === 'GET' && mode === 'empty' && url.pathname !== '/api/console/today' && !session) {
    const a = found.r.answer({ query: url.searchParams, ...found.m.groups })
    return Array.isArray(a.body?.items) ? ok({ items: [], next: null }) : Array.isArray(a.body) ? ok([]) : a
  }
  if (method !== 'GET' && (headers['x-xsrf-token'] !== 'mock-token' || !headers['idempotency-key']))
    return problem(403, 'identity/csrf', '缺少防伪令牌')
  return found.r.answer({ query: url.searchParams, body, headers, ...found.m.groups })
}

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
function file(pathname, res) {
  const wanted = join(dist, normalize(pathname.replace(/^\/console/, '')))
  const found =
    wanted.startsWith(dist) && existsSync(wanted) && statSync(wanted).isFile() ? wanted : join(dist, 'index.html')
  res.writeHead(200, {
    'content-type': TYPES[extname(found)] ?? 'application/octet-stream',
    'content-security-policy': "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'",
  })
  createReadStream(found).pipe(res)
}

createServer((req, res) => {
  const url = new URL(req.url, 'http://mock')
  if (url.pathname.startsWith('/mock/mode/')) {
    mode = url.pathname.split('/').pop()
    signedIn = mode !== 'out'
    res.end(mode)
    return
  }
  if (!url.pathname.startsWith('/api/')) return file(url.pathname, res)
  const chunks = []
  req
    .on('data', (c) => chunks.push(c))
    .on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8')
      const body = text && String(req.headers['content-type']).includes('json') ? JSON.parse(text) : {}
      const { status, body: out } = answer(req.method, url, body, req.headers)
      setTimeout(
        () => {
          res.writeHead(status, {
            'content-type': status >= 400 ? 'application/problem+json' : 'application/json',
            'set-cookie': 'XSRF-TOKEN=mock-token; Path=/',
          })
          res.end(status === 204 ? undefined : JSON.stringify(out))
        },
        mode === 'slow' ? 4000 : 30,
      )
    })
}).listen(port, '127.0.0.1', () => process.stdout.write(`console on http://127.0.0.1:${port}/console/\n`))
