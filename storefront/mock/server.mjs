// node mock/server.mjs [port]: the built H5 app over made-up answers, for tests and screenshots only.
// MOCK_MEDIA: a folder of webp renders; without it every picture is a plain circle.
import { createServer } from 'node:http'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { card, categories, goods, home, product, reviews, at, pic } from './data.mjs'
import { cartView, move, pay, place, points, quote, state } from './shop.mjs'

const port = Number(process.argv[2] ?? 5100)
const dist = join(fileURLToPath(new URL('..', import.meta.url)), 'dist/build/h5')
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}
const CIRCLE =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64'><circle cx='32' cy='32' r='28' fill='#e5432a'/></svg>"
const page = (items, next = null) => ({ items, next })
const refusal = (status, code, title, extra = {}) => ({
  status,
  body: { type: `/problems/${code}`, code, title, detail: title, status, instance: 'mock-1', ...extra },
})
let changeOnce = process.env.MOCK_PRICE_CHANGE === '1'

const REGIONS = {
  '': [
    ['330000', '浙江省'],
    ['310000', '上海市'],
  ],
  330000: [
    ['330100', '杭州市'],
    ['330200', '宁波市'],
  ],
  310000: [['310100', '上海市']],
  330100: [
    ['330106', '西湖区'],
    ['330102', '上城区'],
  ],
  330200: [['330203', '海曙区']],
  310100: [['310101', '黄浦区']],
}
const order = (id) => state.orders.find((some) => some.id === id)
function list(query) {
  const all = goods.filter((good) => !query.category || query.category.startsWith(good.category)).map(card)
  if (query.sort === 'PRICE_ASC') all.sort((a, b) => a.price - b.price)
  if (query.sort === 'PRICE_DESC') all.sort((a, b) => b.price - a.price)
  const from = Number(query.after ?? 0)
  return page(all.slice(from, from + 8), from + 8 < all.length ? String(from + 8) : null)
}
function search(query) {
  const word = query.q ?? ''
  const found = goods.filter((good) => (good.name + good.subtitle).includes(word)).map(card)
  const relaxed = !found.length && word === '红苹果'
  const items = relaxed ? [card(goods[0])] : found
  return {
    items,
    next: null,
    total: items.length,
    facets: {
      categories: [
        { id: 'c1', name: '水果', count: 6 },
        { id: 'c3', name: '烘焙', count: 3 },
      ],
      brands: [{ id: 'b1', name: '聚惠优选', count: 16 }],
      prices: [
        { min: 0, max: 2000, count: 7 },
        { min: 2000, max: null, count: 9 },
      ],
    },
    didYouMean: word === '平果' ? '苹果' : null,
    relaxed: relaxed ? '已为你放宽到“苹果”' : null,
  }
}
function set(line) {
  const found = state.cart.find((some) => some.skuId === line.skuId)
  if (found) Object.assign(found, line)
  else state.cart.unshift({ selected: true, ...line })
  return cartView(state.cart)
}
const me = () => ({
  buyer: state.buyer,
  counts: { unpaid: 1, toShip: 1, shipped: 1, toPickUp: 1, toReview: 1 },
  favourites: state.liked.size,
  footprints: state.seen.length,
  cart: 3,
  unreadNotices: state.notices.filter((one) => !one.read).length,
})
const listOrders = ({ status }) =>
  page(
    state.orders.filter(
      (one) => !status || one.status === status || (status === 'TO_REVIEW' && one.actions.includes('REVIEW')),
    ),
  )

// [method, path pattern, needs a token, answer]
const ROUTES = [
  ['GET', '/api/time', 0, () => ({ now: at(0) })],
  [
    'GET',
    '/api/settings',
    0,
    () => ({
      shopName: '聚惠',
      currency: 'CNY',
      unpaidMinutes: 30,
      autoReceiptDays: 10,
      customerPhone: '400-800-1234',
      demo: true,
    }),
  ],
  ['GET', '/api/home', 0, () => home()],
  ['GET', '/api/categories', 0, () => categories],
  ['GET', '/api/products', 0, ({ query }) => list(query)],
  [
    'GET',
    '/api/products/:id',
    0,
    ({ id }) => product(id) ?? refusal(404, 'catalog/no-such-product', '没有找到这件商品'),
  ],
  ['GET', '/api/products/:id/reviews', 0, () => page(reviews)],
  ['POST', '/api/reviews/:id/helpful', 1, () => null],
  ['DELETE', '/api/reviews/:id/helpful', 1, () => null],
  ['GET', '/api/search', 0, ({ query }) => search(query)],
  [
    'GET',
    '/api/search/suggestions',
    0,
    ({ query }) => goods.filter((good) => good.name.includes(query.q)).map((good) => good.name),
  ],
  ['GET', '/api/search/hot-words', 0, () => ['苹果', '可颂', '牛奶', '咖啡豆', '洗手液', '鸡蛋']],
  ['GET', '/api/search/history', 1, () => state.history],
  [
    'DELETE',
    '/api/search/history',
    1,
    () => {
      state.history = []
    },
  ],
  ['POST', '/api/sms-codes', 0, () => ({ challenge: 'mock-challenge', resendAfterSeconds: 60, expiresInSeconds: 300 })],
  ['DELETE', '/api/sessions/current', 1, () => null],
  [
    'POST',
    '/api/sessions',
    0,
    ({ body }) =>
      body.code === '123456' && body.challenge === 'mock-challenge'
        ? { token: 'mock-token', buyer: state.buyer, newcomer: false }
        : refusal(422, 'identity/code-wrong', '验证码不对'),
  ],
  ['GET', '/api/me', 1, me],
  ['PUT', '/api/me', 1, ({ body }) => Object.assign(state.buyer, { nickname: body.nickname })],
  ['GET', '/api/notices', 1, () => page(state.notices)],
  [
    'POST',
    '/api/notices/read',
    1,
    () => {
      state.notices.forEach((one) => {
        one.read = true
      })
    },
  ],
  ['GET', '/api/addresses', 1, () => state.addresses],
  [
    'POST',
    '/api/addresses',
    1,
    ({ body }) => {
      const made = { ...body, id: `a${state.addresses.length + 1}`, regionNames: ['浙江省', '杭州市', '西湖区'] }
      state.addresses.push(made)
      return made
    },
  ],
  [
    'PUT',
    '/api/addresses/:id',
    1,
    ({ id, body }) =>
      Object.assign(
        state.addresses.find((one) => one.id === id),
        body,
      ),
  ],
  [
    'DELETE',
    '/api/addresses/:id',
    1,
    ({ id }) => {
      state.addresses = state.addresses.filter((one) => one.id !== id)
    },
  ],
  [
    'POST',
    '/api/addresses/parse',
    1,
    () => ({
      name: '林一诺',
      phone: '13800001234',
      regionCode: '330106',
      regionNames: ['浙江省', '杭州市', '西湖区'],
      detail: '文三路 98 号',
    }),
  ],
  [
    'GET',
    '/api/regions',
    0,
    ({ query }) => (REGIONS[query.parent ?? ''] ?? []).map(([code, name]) => ({ code, name, leaf: !REGIONS[code] })),
  ],
  ['GET', '/api/favourites', 1, () => page(goods.filter((good) => state.liked.has(good.id)).map(card))],
  ['GET', '/api/favourites/:id', 1, ({ id }) => ({ favourite: state.liked.has(id) })],
  ['PUT', '/api/favourites/:id', 1, ({ id }) => void state.liked.add(id)],
  ['DELETE', '/api/favourites/:id', 1, ({ id }) => void state.liked.delete(id)],
  [
    'GET',
    '/api/footprints',
    1,
    () => page(state.seen.map((id, i) => ({ product: card(goods.find((good) => good.id === id)), at: at(-i * 1500) }))),
  ],
  [
    'DELETE',
    '/api/footprints',
    1,
    () => {
      state.seen = []
    },
  ],
  ['PUT', '/api/footprints/:id', 1, () => null],
  ['POST', '/api/cart/preview', 0, ({ body }) => cartView(body.lines)],
  ['GET', '/api/cart', 1, () => cartView(state.cart)],
  [
    'POST',
    '/api/cart/lines',
    1,
    ({ body }) =>
      set({ ...body, quantity: body.quantity + (state.cart.find((some) => some.skuId === body.skuId)?.quantity ?? 0) }),
  ],
  ['PUT', '/api/cart/lines/:id', 1, ({ id, body }) => set({ skuId: id, ...body })],
  [
    'DELETE',
    '/api/cart/lines',
    1,
    ({ all }) => {
      const gone = all('sku')
      state.cart = state.cart.filter((line) => !gone.includes(line.skuId))
      return cartView(state.cart)
    },
  ],
  [
    'PUT',
    '/api/cart/selection',
    1,
    ({ body }) => {
      state.cart.forEach((line) => {
        line.selected = body.selected
      })
      return cartView(state.cart)
    },
  ],
  ['POST', '/api/quotes', 1, ({ body }) => quote(body)],
  ['GET', '/api/pickup-points', 0, () => points],
  [
    'POST',
    '/api/orders',
    1,
    ({ body }) => {
      if (changeOnce) {
        changeOnce = false
        const fresh = quote(body)
        return refusal(409, 'pricing/price-changed', '价格变了', {
          quote: { ...fresh, token: 'q-new', total: fresh.total + 100 },
        })
      }
      const made = place(body)
      return { id: made.id, number: made.number, total: made.total, status: made.status, payBefore: made.payBefore }
    },
  ],
  ['GET', '/api/orders', 1, ({ query }) => listOrders(query)],
  ['GET', '/api/orders/:id', 1, ({ id }) => order(id) ?? refusal(404, 'ordering/no-such-order', '没有这个订单')],
  [
    'POST',
    '/api/orders/:id/payments',
    1,
    ({ id, body }) => ({
      method: body.method,
      expiresAt: at(15),
      payUrl: body.method === 'WECHAT_H5' ? `/#/pages/pay-result/index?id=${pay(order(id)).id}` : null,
      codeUrl: body.method === 'WECHAT_NATIVE' ? `weixin://wxpay/bizpayurl?pr=mock${id}` : null,
      jsapi: null,
    }),
  ],
  [
    'GET',
    '/api/orders/:id/payment',
    1,
    ({ id }) => ({
      status: order(id)?.status === 'UNPAID' ? 'UNPAID' : order(id)?.status === 'CANCELLED' ? 'CLOSED' : 'PAID',
    }),
  ],
  ['POST', '/api/orders/:id/cancel', 1, ({ id }) => move(order(id), 'CANCELLED', '买家取消订单')],
  ['POST', '/api/orders/:id/confirm', 1, ({ id }) => move(order(id), 'DONE', '确认收货')],
  ['POST', '/api/orders/:id/extend', 1, ({ id }) => order(id)],
  ['POST', '/api/orders/:id/urge', 1, () => refusal(409, 'fulfilment/urge-too-early', '还没到可以催的时候')],
  ['PUT', '/api/orders/:id/address', 1, ({ id }) => order(id)],
  [
    'DELETE',
    '/api/orders/:id',
    1,
    ({ id }) => {
      state.orders = state.orders.filter((one) => one.id !== id)
    },
  ],
  ['POST', '/api/orders/:id/buy-again', 1, () => cartView(state.cart)],
  ['POST', '/api/orders/:id/reviews', 1, ({ id }) => order(id)],
  ['POST', '/api/orders/:id/reviews/append', 1, ({ id }) => order(id)],
  ['POST', '/api/media', 1, () => ({ id: 'm1', picture: pic('1f34e', null), video: null })],
].map(([method, pattern, locked, answer]) => ({
  method,
  locked,
  answer,
  match: new RegExp(`^${pattern.replace(':id', '([^/]+)')}$`),
}))

function file(path) {
  if (path.startsWith('/media/')) {
    const folder = process.env.MOCK_MEDIA
    const full = folder ? join(folder, normalize(path.slice(7))) : ''
    return full && existsSync(full) ? [readFileSync(full), extname(full)] : [CIRCLE, '.svg']
  }
  const full = join(dist, normalize(path === '/' ? '/index.html' : path))
  return full.startsWith(dist) && existsSync(full) ? [readFileSync(full), extname(full)] : null
}
createServer((request, response) => {
  const url = new URL(request.url, 'http://mock')
  const chunks = []
  request
    .on('data', (chunk) => chunks.push(chunk))
    .on('end', () => {
      const route = ROUTES.find((some) => some.method === request.method && some.match.test(url.pathname))
      const send = (status, body) => {
        response.writeHead(status, { 'Content-Type': 'application/json' })
        response.end(status === 204 ? '' : JSON.stringify(body))
      }
      if (!route) {
        const found = url.pathname.startsWith('/api/') ? null : file(decodeURIComponent(url.pathname))
        if (!found) return send(404, { code: 'web/not-found', title: 'not found' })
        response.writeHead(200, { 'Content-Type': TYPES[found[1]] ?? 'application/octet-stream' })
        return response.end(found[0])
      }
      if (route.locked && !request.headers.authorization)
        return send(401, { code: 'identity/login-needed', title: '请先登录' })
      let body = {}
      try {
        body = JSON.parse(Buffer.concat(chunks).toString() || '{}')
      } catch {
        /* a file upload */
      }
      const answer = route.answer({
        id: route.match.exec(url.pathname)[1],
        query: Object.fromEntries(url.searchParams),
        all: (name) => url.searchParams.getAll(name),
        body,
      })
      if (answer && answer.status && answer.body) return send(answer.status, answer.body)
      send(answer === null || answer === undefined ? 204 : 200, answer)
    })
}).listen(port, '127.0.0.1', () => console.log(`mock shop on http://127.0.0.1:${port}`))
