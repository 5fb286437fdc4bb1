// The parts of WeChat's runtime a compiled page touches, played in Node over the same made-up shop the H5 tests use.
const { JSDOM } = require('jsdom')

const dom = new JSDOM('<!DOCTYPE html><html><body></body></html>')
for (const name of ['document', 'Event', 'CustomEvent', 'HTMLElement', 'Element', 'Node', 'MutationObserver'])
  global[name] = dom.window[name]
global.window = dom.window

const store = new Map()
const calls = []
let stack = []
const none = () => undefined
const system = {
  windowWidth: 390,
  windowHeight: 844,
  statusBarHeight: 44,
  theme: 'light',
  language: 'zh_CN',
  SDKVersion: '3.5.0',
  platform: 'ios',
  pixelRatio: 3,
  safeArea: { bottom: 810 },
}

function request(shop) {
  return ({ url, method = 'GET', data, header = {}, success, fail, complete }) => {
    calls.push(`${method} ${url}`)
    fetch(shop + url, {
      method,
      headers: header,
      body: method === 'GET' || data === undefined ? undefined : JSON.stringify(data),
    })
      .then(async (answer) => {
        const text = await answer.text()
        success?.({ statusCode: answer.status, data: text ? JSON.parse(text) : '', header: {} })
      })
      .catch((failure) => fail?.({ errMsg: `request:fail ${failure.message}` }))
      .finally(() => complete?.())
    return { abort: none, onHeadersReceived: none, offHeadersReceived: none }
  }
}

exports.install = (shop) => {
  const own = {
    getStorageSync: (name) => store.get(name) ?? '',
    setStorageSync: (name, value) => void store.set(name, value),
    removeStorageSync: (name) => void store.delete(name),
    getSystemInfoSync: () => system,
    getWindowInfo: () => system,
    getDeviceInfo: () => system,
    getAppBaseInfo: () => system,
    getSystemSetting: () => ({}),
    getAppAuthorizeSetting: () => ({}),
    getMenuButtonBoundingClientRect: () => ({ left: 296, top: 48, right: 383, bottom: 80, width: 87, height: 32 }),
    getNetworkType: ({ success }) => success?.({ networkType: 'wifi' }),
    request: request(shop),
    navigateTo: ({ url }) => void calls.push(`navigateTo ${url}`),
    switchTab: ({ url }) => void calls.push(`switchTab ${url}`),
    redirectTo: ({ url }) => void calls.push(`redirectTo ${url}`),
    getLaunchOptionsSync: () => ({}),
    getEnterOptionsSync: () => ({}),
    canIUse: () => true,
    nextTick: (run) => setTimeout(run, 0),
    createSelectorQuery: () => ({ in: () => ({ select: () => ({ boundingClientRect: none }), exec: none }) }),
  }
  global.wx = new Proxy(own, {
    get: (target, name) => target[name] ?? (typeof name === 'string' ? none : undefined),
    has: () => true,
  })
  for (const name of Object.keys(own)) global.wx[name] = own[name]
  global.App = (options) => {
    global.app = options
    options.onLaunch?.call(options, {})
    options.onShow?.call(options, {})
  }
  global.getApp = () => global.app
  global.getCurrentPages = () => stack
  global.Page = (options) => global.Component({ methods: options })
  return {
    store,
    calls,
    show: (page) => {
      stack = [page]
    },
  }
}
