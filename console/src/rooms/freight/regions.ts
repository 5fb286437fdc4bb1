import { api, ask } from '@/api/client'
import type { RegionView } from '@/api/types'

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
/** Places the list of regions does not divide; like those of the list, they go by the name that parcels bear. */
const BEYOND: Record<string, string> = { 71: '台湾省', 81: '香港特别行政区', 82: '澳门特别行政区' }

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
  return prefixes.map((p) => known.get(p) ?? { value: p, label: BEYOND[p] ?? p, isLeaf: true, code: p })
}
