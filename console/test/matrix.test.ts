import { describe, expect, test } from 'vitest'
import { blankSku, check, blankForm, toDraft, toForm } from '@/rooms/goods/form'
import { pointer } from '@/use/useFields'
import {
  addAxis,
  combinations,
  dropAxis,
  parseGrid,
  pasteInto,
  readCell,
  reconcile,
  renameValue,
} from '@/rooms/goods/matrix'

const sku = (values: string[], price: number, id: string | null = null) => ({ ...blankSku(values), price, id })
const colour = { name: '颜色', values: ['白', '蓝'] },
  size = { name: '尺码', values: ['S', 'M'] }

describe('spec matrix', () => {
  test('has every combination, first axis slowest', () => {
    expect(combinations([colour, size])).toEqual([
      ['白', 'S'],
      ['白', 'M'],
      ['蓝', 'S'],
      ['蓝', 'M'],
    ])
    expect(combinations([])).toEqual([[]])
  })
  test('keeps the rows that still exist and remembers those taken away', () => {
    const attic = new Map()
    const first = [sku(['白'], 100, '1'), sku(['蓝'], 200, '2')]
    const fewer = reconcile([{ name: '颜色', values: ['蓝', '绿'] }], first, attic)
    expect(fewer.map((s) => [s.values[0], s.price, s.id])).toEqual([
      ['蓝', 200, '2'],
      ['绿', null, null],
    ])
    expect(reconcile([colour], fewer, attic).map((s) => [s.values[0], s.price, s.id])).toEqual([
      ['白', 100, '1'],
      ['蓝', 200, '2'],
    ])
  })
  test('gives what was there to the first value of a new axis', () => {
    const { skus } = addAxis([colour], [sku(['白'], 100, '1'), sku(['蓝'], 200, '2')], size)
    expect(skus.map((s) => [s.values.join('/'), s.price])).toEqual([
      ['白/S', 100],
      ['白/M', null],
      ['蓝/S', 200],
      ['蓝/M', null],
    ])
  })
  test('turns a single SKU into a matrix and back without losing it', () => {
    const made = addAxis([], [sku([], 990, '7')], size)
    expect(made.skus.map((s) => s.id)).toEqual(['7', null])
    expect(dropAxis(made.options, made.skus, 0).skus).toEqual([sku([], 990, '7')])
  })
  test('renames a value without making a new SKU', () => {
    const { options, skus } = renameValue([colour], [sku(['白'], 1, '1'), sku(['蓝'], 2, '2')], 0, '白', '米白')
    expect(options[0]!.values).toEqual(['米白', '蓝'])
    expect(reconcile(options, skus).map((s) => s.id)).toEqual(['1', '2'])
  })
})

describe('pasting from a spreadsheet', () => {
  test('reads tabs, line ends and quoted cells', () => {
    expect(parseGrid('1\t2\r\n3\t"a ""b""\nc"\r\n')).toEqual([
      ['1', '2'],
      ['3', 'a "b"\nc'],
    ])
    expect(parseGrid('12.5')).toEqual([['12.5']])
    expect(parseGrid('1\t\t3')).toEqual([['1', '', '3']])
  })
  test('reads amounts exactly and counts only as whole numbers', () => {
    expect([
      readCell('money', '¥1,234.50'),
      readCell('money', '1.999'),
      readCell('count', '1,200'),
      readCell('count', '1.5'),
      readCell('count', '-1'),
      readCell('count', ''),
      readCell('text', ' 690 '),
    ]).toEqual([123450, undefined, 1200, undefined, undefined, null, '690'])
  })
  test('lays the block from the chosen cell and says what it could not use', () => {
    const skus = [sku(['S'], 1), sku(['M'], 2, '9')]
    const done = pasteInto(skus, 0, 0, [
      ['10', '20', 'x', '5'],
      ['11', '21', '6', '7'],
      ['12', '22', '7', '8'],
    ])
    expect(done).toEqual({ set: 6, skipped: 6 })
    expect(skus.map((s) => [s.price, s.marketPrice, s.costPrice, s.stock])).toEqual([
      [1000, 2000, null, 5],
      [1100, 2100, 600, null],
    ])
  })
})

describe('product form', () => {
  test('says what is missing, in reading order', () => {
    expect(Object.keys(check({ ...blankForm(), noReasonReturn: false }))).toEqual([
      '/name',
      '/categoryId',
      '/pictureIds',
      '/skus/0/price',
      '/noReturnReason',
    ])
  })
  test('sends back what it was given', () => {
    const form = {
      ...blankForm(),
      name: '苹果',
      categoryId: '1',
      photos: [{ id: '5', picture: { url: '/a.webp', tone: null } }],
      skus: [{ ...blankSku([]), price: 100, stock: 3 }],
    }
    const draft = toDraft(form, '9', 4)
    expect(toDraft(toForm(draft), '9', 4)).toEqual(draft)
  })
  test('understands both ways of naming a place', () => {
    expect([pointer('skus[0].price'), pointer('/skus/0/price'), pointer('#/name'), pointer('name')]).toEqual([
      '/skus/0/price',
      '/skus/0/price',
      '/name',
      '/name',
    ])
  })
})
