// Renders compiled mini-program pages without WeChat's tools, presses real handlers, and weighs the main package.
const assert = require('node:assert/strict')
const { spawn } = require('node:child_process')
const { readdirSync, statSync, readFileSync, existsSync, cpSync, mkdtempSync, rmSync } = require('node:fs')
const { join } = require('node:path')
const { tmpdir } = require('node:os')

// A copy outside this project: here every .js would be taken for an ES module.
const OUT = mkdtempSync(join(tmpdir(), 'juhui-mp-'))
cpSync(join(__dirname, '../dist/build/mp-weixin'), OUT, { recursive: true })
process.on('exit', () => rmSync(OUT, { recursive: true, force: true }))
const SHOP = 'http://127.0.0.1:5109'
const LIMIT = 1.2 * 1024 * 1024
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const world = require('./wx.cjs').install(SHOP)
const simulate = require('miniprogram-simulate')
const exparser = require('miniprogram-exparser')

function weigh() {
  const app = JSON.parse(readFileSync(join(OUT, 'app.json'), 'utf8'))
  const rooms = app.subPackages.map((room) => room.root)
  let main = 0
  const walk = (folder, path = '') => {
    for (const name of readdirSync(folder)) {
      const inside = path ? `${path}/${name}` : name
      if (rooms.includes(inside)) continue
      const full = join(folder, name)
      if (statSync(full).isDirectory()) walk(full, inside)
      else main += statSync(full).size
    }
  }
  walk(OUT)
  for (const page of app.pages) assert.ok(existsSync(join(OUT, `${page}.wxml`)), `${page} is missing`)
  console.log(`main package ${(main / 1024).toFixed(0)} KB of ${LIMIT / 1024} KB, ${rooms.length} sub-packages`)
  assert.ok(main < LIMIT, 'the main package is over its budget; WeChat itself refuses 2 MB')
}

async function open(path, query = {}) {
  const id = simulate.load(join(OUT, path), 'page', { rootPath: OUT, compiler: 'simulate' })
  const page = simulate.render(id, {})
  const host = document.createElement('div')
  document.body.appendChild(host)
  page.attach(host)
  const instance = page.instance
  instance.route = path
  instance.options = query
  world.show(instance)
  for (const hook of ['onLoad', 'onShow', 'onReady']) instance[hook]?.(query)
  await sleep(500)
  return { instance, text: () => host.textContent.replace(/\s+/g, ' '), host }
}

/** Inside a loop the handler's name lies beside the words it belongs to. */
function beside(data, words) {
  if (typeof data !== 'object' || data === null) return null
  const values = Object.values(data)
  const name = values.find((value) => typeof value === 'string' && /^e\d+_/.test(value))
  if (name && values.includes(words)) return name
  for (const value of values) {
    const found = beside(value, words)
    if (found) return found
  }
  return null
}

/** Calls the handler the innermost element with exactly these words is bound to. The renderer leaves names unread. */
async function press(page, words) {
  const all = [...page.host.querySelectorAll('*')].filter(
    (element) => element.textContent.trim() === words && element.__wxElement?._vt?.event?.tap,
  )
  const node = all[all.length - 1]?.__wxElement
  assert.ok(node, `nothing to press that says ${words}`)
  const caller = exparser.Element.getMethodCaller(node.ownerShadowRoot.getHostNode())
  const named = /^\{\{(\w+)\}\}$/.exec(node._vt.event.tap.handler)?.[1]
  const handler = named ? caller.data[named] : beside(caller.data, words)
  assert.equal(typeof caller[handler], 'function', `${words} is bound to nothing`)
  caller[handler]({ type: 'tap', target: { dataset: {} }, currentTarget: { dataset: {} }, detail: {} })
  await sleep(300)
}

const tests = {
  async 'home shows the carousel, categories and goods of the shop'() {
    const page = await open('pages/home/index')
    // the goods come by a second answer; a busy machine takes its time
    for (let i = 0; i < 50 && !page.text().includes('洛川红富士苹果 5 斤装'); i++) await sleep(100)
    for (const words of ['限时好价', '水果', '洛川红富士苹果 5 斤装', '首页', '购物车'])
      assert.ok(page.text().includes(words), `home lacks ${words}`)
  },
  async 'product shows price, name and both ways to buy'() {
    const page = await open('pages/product/index', { id: '100' })
    for (const words of ['洛川红富士苹果 5 斤装', '29', '到手价怎么算', '加入购物车', '立即购买'])
      assert.ok(page.text().includes(words), `product lacks ${words}`)
    assert.ok(world.calls.includes(`GET ${'/api/products/100'}`))
  },
  async 'an unknown product says so and offers a way on'() {
    const page = await open('pages/product/index', { id: '999' })
    for (const words of ['没有找到这件商品', '去逛逛别的'])
      assert.ok(page.text().includes(words), `missing product lacks ${words}`)
    assert.ok(!page.text().includes('再试一次'), 'what is gone is not tried again')
  },
  async 'the cart of a visitor is priced by the server'() {
    world.store.set('juhui.cart', JSON.stringify([{ skuId: '1002', quantity: 2, selected: true }]))
    const page = await open('pages/cart/index')
    for (const words of ['洛川红富士苹果 5 斤装', '69', '结算 (2)'])
      assert.ok(page.text().includes(words), `cart lacks ${words}`)
    assert.ok(world.calls.includes('POST /api/cart/preview'))
  },
  async 'buying opens the spec sheet, greys what cannot be had, and goes on to the confirm page'() {
    const page = await open('pages/product/index', { id: '100' })
    await press(page, '立即购买')
    assert.ok(page.text().includes('选择规格'))
    await press(page, '85mm 特大果')
    assert.ok(page.text().includes('“9 斤”没有“85mm 特大果”的组合'), 'an impossible spec is not explained')
    await press(page, '5 斤')
    await press(page, '立即购买')
    assert.ok(world.calls.includes('navigateTo /rooms/checkout/confirm/index'))
    assert.deepEqual(JSON.parse(world.store.get('juhui.draft')), {
      lines: [{ skuId: '1004', quantity: 1 }],
      source: 'BUY_NOW',
      picks: [],
    })
  },
  async 'me asks a visitor to log in'() {
    const page = await open('pages/me/index')
    assert.ok(page.text().includes('欢迎来到聚惠'))
  },
}

async function main() {
  weigh()
  const shop = spawn(process.execPath, [join(__dirname, '../mock/server.mjs'), '5109'], { stdio: 'ignore' })
  let failed = 0
  try {
    await sleep(700)
    require(join(OUT, 'app.js'))
    for (const [name, test] of Object.entries(tests)) {
      try {
        await test()
        console.log(`  ok  ${name}`)
      } catch (failure) {
        failed++
        console.log(`  NO  ${name}\n      ${failure.stack.split('\n').slice(0, 4).join('\n      ')}`)
      }
    }
  } finally {
    shop.kill()
  }
  process.exit(failed ? 1 : 0)
}
main().catch((failure) => {
  console.error(failure)
  process.exit(1)
})
