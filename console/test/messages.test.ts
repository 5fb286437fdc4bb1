import { expect, test } from 'vitest'
import { messages } from '@/i18n'

type Tree = { [key: string]: string | Tree }
const leaves = (tree: Tree, at = ''): [string, string][] =>
  Object.entries(tree).flatMap(([k, v]): [string, string][] =>
    typeof v === 'string' ? [[at + k, v]] : leaves(v, `${at}${k}.`),
  )
const named = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort()

const all = messages()
const zh = new Map(leaves(all['zh-CN']))
const en = new Map(leaves(all.en))

test('Chinese and English have the same keys', () => {
  expect(zh.size).toBeGreaterThan(150)
  expect([...en.keys()].sort()).toEqual([...zh.keys()].sort())
})
test('both name the same values in every sentence', () => {
  for (const [key, text] of zh) expect([key, named(en.get(key)!)]).toEqual([key, named(text)])
})
test('no English sentence is left in Chinese, and none is empty', () => {
  for (const [key, text] of en) {
    expect([key, text.trim()]).not.toEqual([key, ''])
    expect([key, /[\u4e00-\u9fff]/.test(text)]).toEqual([key, false])
  }
})
test('no sentence holds a bar, which the translator reads as a plural', () => {
  for (const [key, text] of [...zh, ...en]) expect([key, text.includes('|')]).toEqual([key, false])
})
