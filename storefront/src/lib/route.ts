// Moving between pages by app path; tabs and ordinary pages are told apart here only.
const TABS = ['/pages/home/index', '/pages/category/index', '/pages/cart/index', '/pages/me/index']

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
  if (getCurrentPages().length > 1) uni.navigateBack({ delta: 1 })
  else uni.switchTab({ url: TABS[0]! })
}
export const goProduct = (id: string) => go(`/pages/product/index?id=${id}`)
export const goSearch = (q = '') => go(`/pages/search/index${q ? `?q=${encodeURIComponent(q)}` : ''}`)
