import { api, ask } from '@/api/client'
import type { RegionView } from '@/api/types'
import { words } from '@/i18n'

export interface RegionNode {
  value: string
  label: string
  isLeaf: boolean
  code: string
}

/** Templates name regions by prefix: 33 a province, 3301 a city, 330106 a district. */
export const prefix = (code: string) => code.replace(/0000$/, '').replace(/^(\d{4})00$/, '$1')

const children = new Map<string, Promise<RegionNode[]>>()
const known = new Map<string, RegionNode>()
/** Places the list of regions does not divide, which templates name all the same. */
const BEYOND: Record<string, string> = { 71: 'freight.taiwan', 81: 'freight.hongKong', 82: 'freight.macau' }

export function regionsIn(parent: string): Promise<RegionNode[]> {
  const waiting =
    children.get(parent) ??
    ask(api.GET('/api/regions', { params: { query: { parent } } })).then((all: RegionView[]) =>
      all.map((r) => {
        const node = { value: prefix(r.code), label: r.name, isLeaf: r.leaf, code: r.code }
        known.set(node.value, node)
        return node
      }),
    )
  children.set(parent, waiting)
  waiting.catch(() => children.delete(parent))
  return waiting
}

/** Names for prefixes already chosen, so that they are never shown as bare digits. */
export async function named(prefixes: readonly string[]): Promise<RegionNode[]> {
  await regionsIn('')
  for (const length of [2, 4]) {
    const parents = new Set(prefixes.filter((p) => p.length > length).map((p) => p.slice(0, length)))
    await Promise.all([...parents].map((p) => regionsIn(known.get(p)?.code ?? p)))
  }
  return prefixes.map(
    (p) => known.get(p) ?? { value: p, label: BEYOND[p] ? words(BEYOND[p]) : p, isLeaf: true, code: p },
  )
}
