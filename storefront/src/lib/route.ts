// Moving between pages by app path; tabs and ordinary pages are told apart here only.
const TABS = ['/pages/home/index', '/pages/category/index', '/pages/cart/index', '/pages/me/index']

/** Where "back" leads from a page that nothing stands behind: a link opened directly, a reload. */
const PARENTS: Record<string, (query: Record<string, string>) => string> = {
  '/pages/product/index': () => '/pages/category/index',
  '/pages/search/index': () => '/pages/home/index',
  '/pages/pay-result/index': ({ id }) => `/rooms/orders/detail/index?id=${id}`,
  '/rooms/checkout/confirm/index': () => '/pages/cart/index',
  '/rooms/checkout/pay/index': ({ id }) => `/rooms/orders/detail/index?id=${id}`,
  '/rooms/topup/index/index': () => '/rooms/wallet/pages/wallet/index',
  '/rooms/payable/pay/index': () => '/pages/me/index',
  '/rooms/orders/list/index': () => '/pages/me/index',
  '/rooms/orders/detail/index': () => '/rooms/orders/list/index',
  '/rooms/orders/review/index': ({ id }) => `/rooms/orders/detail/index?id=${id}`,
  '/rooms/account/address/index': () => '/rooms/account/addresses/index',
  '/rooms/reviews/list/index': ({ id }) => `/pages/product/index?id=${id}`,
}

export function parentOf(path: string): string {
  const [bare = '', search = ''] = path.split('?')
  const query = Object.fromEntries(
    search
      .split('&')
      .filter(Boolean)
      .map((pair) => [pair.split('=')[0]!, decodeURIComponent(pair.split('=')[1] ?? '')]),
  )
  return PARENTS[bare]?.(query) ?? (bare.startsWith('/rooms/account/') ? '/pages/me/index' : TABS[0]!)
}

/** An address of this app and of nothing else; whatever else is asked for leads to the shop's own pages. */
export const ownPath = (path: string): string => (/^\/(pages|rooms)\/[\w/-]+(\?[^#]*)?$/.test(path) ? path : '')

/** A parameter as it was meant: the browser hands it over decoded, WeChat does not, and "100%" is no code at all. */
export function heard(value: unknown): string {
  const text = String(value ?? '')
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The page on screen with its parameters, as a path. */
export function here(): string {
  const page = getCurrentPages().slice(-1)[0] as { route?: string; options?: Record<string, string> } | undefined
  // #ifdef H5
  const shown = ownPath(window.location.hash.slice(1))
  if (shown) return shown
  // #endif
  return page?.route ? withParts(`/${page.route}`, page.options ?? {}) : TABS[0]!
}

type Parts = Record<string, string | number | null | undefined>
function withParts(path: string, parts: Parts): string {
  const said = Object.entries(parts).filter(([, value]) => value !== '' && value !== null && value !== undefined)
  return said.length
    ? `${path}?${said.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`
    : path
}

/** H5: what is chosen on a page stands in its address, so a reload or a copied link shows the same. No step is taken. */
export function mark(parts: Parts): void {
  // #ifdef H5
  const path = withParts(here().split('?')[0]!, parts)
  window.history.replaceState({ ...window.history.state, current: path }, '', `#${path}`)
  // #endif
  void parts
}

export function go(path: string): void {
  const bare = path.split('?')[0]!
  if (TABS.includes(bare)) uni.switchTab({ url: bare })
  else uni.navigateTo({ url: path })
}
export function replace(path: string): void {
  const bare = path.split('?')[0]!
  if (TABS.includes(bare)) uni.switchTab({ url: bare })
  else uni.redirectTo({ url: path })
}
export function back(): void {
  if (getCurrentPages().length > 1) {
    uni.navigateBack({ delta: 1 })
    return
  }
  // #ifdef H5
  // After a reload the app knows one page, the browser still knows the one before it.
  const before = (window.history.state as { back?: unknown } | null)?.back
  if (typeof before === 'string' && before.startsWith('/')) {
    window.history.back()
    return
  }
  // #endif
  replace(parentOf(here()))
}
export const goProduct = (id: string) => go(`/pages/product/index?id=${id}`)
export const goSearch = (q = '') => go(`/pages/search/index${q ? `?q=${encodeURIComponent(q)}` : ''}`)
