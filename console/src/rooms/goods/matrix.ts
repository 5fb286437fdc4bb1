import { parseYuan } from '@/lib/money'
import { blankSku, type Axis, type SkuForm } from './form'

export const MOST_SKUS = 200
export const MOST_AXES = 3
const keyOf = (values: readonly string[]) => JSON.stringify(values)
type Matrix = { options: Axis[]; skus: SkuForm[] }

/** Every combination, first axis slowest. An axis without values yet does not multiply by zero. */
export function combinations(options: readonly Axis[]): string[][] {
  return options.reduce<string[][]>(
    (rows, axis) =>
      axis.values.length ? rows.flatMap((r) => axis.values.map((v) => [...r, v])) : rows.map((r) => [...r, '']),
    [[]],
  )
}

/**
 * The rows of the matrix after the axes have changed. A row that still exists keeps all it holds; a row that was taken
 * away waits in the attic, so that removing a value by mistake and adding it again loses nothing.
 */
export function reconcile(
  options: readonly Axis[],
  skus: readonly SkuForm[],
  attic: Map<string, SkuForm> = new Map(),
): SkuForm[] {
  const have = new Map(skus.map((s) => [keyOf(s.values), s]))
  const rows = combinations(options).map(
    (values) => have.get(keyOf(values)) ?? attic.get(keyOf(values)) ?? blankSku(values),
  )
  const kept = new Set(rows.map((r) => keyOf(r.values)))
  for (const [key, sku] of have) if (!kept.has(key)) attic.set(key, sku)
  for (const key of kept) attic.delete(key)
  return rows
}

/** A new last axis: what was there becomes its first value. */
export function addAxis(options: readonly Axis[], skus: readonly SkuForm[], axis: Axis): Matrix {
  const next = [...options, axis]
  return {
    options: next,
    skus: reconcile(
      next,
      skus.map((s) => ({ ...s, values: [...s.values, axis.values[0] ?? ''] })),
    ),
  }
}

/** Without one axis, of the rows that fall together the first stays. */
export function dropAxis(options: readonly Axis[], skus: readonly SkuForm[], index: number): Matrix {
  const next = options.filter((_, i) => i !== index)
  const seen = new Set<string>()
  const moved = skus
    .map((s) => ({ ...s, values: s.values.filter((_, i) => i !== index) }))
    .filter((s) => !seen.has(keyOf(s.values)) && seen.add(keyOf(s.values)))
  return { options: next, skus: reconcile(next, moved) }
}

export function renameValue(
  options: readonly Axis[],
  skus: readonly SkuForm[],
  axis: number,
  from: string,
  to: string,
): Matrix {
  const swap = (v: string) => (v === from ? to : v)
  return {
    options: options.map((o, i) => (i === axis ? { ...o, values: o.values.map(swap) } : o)),
    skus: skus.map((s) => ({ ...s, values: s.values.map((v, i) => (i === axis ? swap(v) : v)) })),
  }
}

/** The first value of an axis that had none: the rows waiting with an empty value take it. */
export function addValues(
  options: readonly Axis[],
  skus: readonly SkuForm[],
  axis: number,
  fresh: readonly string[],
  attic?: Map<string, SkuForm>,
): Matrix {
  const first = options[axis]!.values.length === 0
  const next = options.map((o, i) => (i === axis ? { ...o, values: [...o.values, ...fresh] } : o))
  const moved = first
    ? skus.map((s) => ({ ...s, values: s.values.map((v, i) => (i === axis && v === '' ? fresh[0]! : v)) }))
    : skus
  return { options: next, skus: reconcile(next, moved, attic) }
}

export type ColumnKey =
  'price' | 'marketPrice' | 'costPrice' | 'stock' | 'safetyStock' | 'weightGrams' | 'volumeCm3' | 'barcode'
export interface Column {
  key: ColumnKey
  kind: 'money' | 'count' | 'text'
  width: number
}
export const COLUMNS: Column[] = [
  { key: 'price', kind: 'money', width: 100 },
  { key: 'marketPrice', kind: 'money', width: 100 },
  { key: 'costPrice', kind: 'money', width: 100 },
  { key: 'stock', kind: 'count', width: 84 },
  { key: 'safetyStock', kind: 'count', width: 84 },
  { key: 'weightGrams', kind: 'count', width: 84 },
  { key: 'volumeCm3', kind: 'count', width: 92 },
  { key: 'barcode', kind: 'text', width: 144 },
]
/** What goods cost is a column for those alone who are told it; the server sends them nothing else and takes nothing else from others. */
export const columnsFor = (costs: boolean) => COLUMNS.filter((c) => costs || c.key !== 'costPrice')
export type Cell = number | string | null

/** undefined: not a value of this kind. An empty cell empties the field. */
export function readCell(kind: Column['kind'], text: string): Cell | undefined {
  const plain = text.normalize('NFKC').trim()
  if (kind === 'text') return plain
  if (plain === '') return null
  if (kind === 'money') return parseYuan(plain) ?? undefined
  return /^(\d{1,9}|\d{1,3}(,\d{3}){1,2})$/.test(plain) ? Number(plain.replaceAll(',', '')) : undefined
}

/** Stock of a SKU that is already kept is moved on the stock page, with a reason; here it can only be read. */
export const writable = (sku: SkuForm, key: ColumnKey) => key !== 'stock' || sku.id === null
export function put(sku: SkuForm, key: ColumnKey, value: Cell) {
  ;(sku as unknown as Record<ColumnKey, Cell>)[key] = value
}

/** Text as spreadsheets put it on the clipboard: tabs, line ends, quoted cells. */
export function parseGrid(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r?\n|\r|$)/gy
  for (let m = cell.exec(text); m; m = cell.exec(text)) {
    const [, raw = '', end] = m
    rows
      .at(-1)!
      .push(raw.startsWith('"') && raw.endsWith('"') && raw.length > 1 ? raw.slice(1, -1).replaceAll('""', '"') : raw)
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  const last = rows.at(-1)!
  if (rows.length > 1 && last.length <= 1 && !last[0]) rows.pop()
  return rows
}

/** Lays a copied block over the matrix from one cell on; answers how many cells were set and how many could not be read. */
export function pasteInto(
  skus: SkuForm[],
  row: number,
  column: number,
  grid: readonly string[][],
  columns: readonly Column[] = COLUMNS,
): { set: number; skipped: number } {
  let set = 0,
    skipped = 0
  grid.forEach((line, r) =>
    line.forEach((text, c) => {
      const sku = skus[row + r],
        col = columns[column + c]
      const value = col && readCell(col.kind, text)
      if (!sku || !col || value === undefined || !writable(sku, col.key)) {
        skipped++
        return
      }
      put(sku, col.key, value)
      set++
    }),
  )
  return { set, skipped }
}
