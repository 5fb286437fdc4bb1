/** Where a banner leads. The app knows more pages than these two, so any path of its own can be written as well. */
export type Target = { kind: 'PRODUCT' | 'SEARCH' | 'PATH'; value: string }

const PRODUCT = '/pages/product/index'
const SEARCH = '/pages/search/index'
const ALLOWED = /^\/(pages|rooms)\/[a-z0-9/-]+(\?[^\s#]{1,200})?$/

export function targetOf(link: string): Target {
  const [path, query = ''] = link.split('?', 2) as [string, string?]
  const asked = new URLSearchParams(query)
  if (path === PRODUCT && asked.get('id') && [...asked].length === 1)
    return { kind: 'PRODUCT', value: asked.get('id')! }
  if (path === SEARCH && asked.get('q') && [...asked].length === 1) return { kind: 'SEARCH', value: asked.get('q')! }
  return { kind: 'PATH', value: link }
}

export function linkOf({ kind, value }: Target): string {
  const text = value.trim()
  if (kind === 'PRODUCT') return `${PRODUCT}?id=${text}`
  if (kind === 'SEARCH') return `${SEARCH}?q=${encodeURIComponent(text)}`
  return text
}

export const leadsSomewhere = (target: Target) => target.value.trim() !== '' && ALLOWED.test(linkOf(target))
