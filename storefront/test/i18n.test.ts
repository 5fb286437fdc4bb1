import './uni'
import { describe, expect, it } from 'vitest'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { zh } from '@/i18n/zh-CN'
import { en } from '@/i18n/en'
import { say } from '@/i18n'

const holes = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort()
const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : /\.(vue|ts)$/.test(name) ? [path] : []
  })

interface Words {
  zh: Record<string, string>
  en: Record<string, string>
}
const HOUSE = import.meta.glob<Words>('./house/rooms/*/words.ts', { eager: true })
/** A room's own words, and the titles its pages have in pages.json. */
const ROOMS_OWN = /rooms\/\w+\/(words|room)\.ts$/

describe('words', () => {
  it('has the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
  })
  it('has the same placeholders in both languages, and no empty text', () => {
    for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
      expect(holes(en[key]), key).toEqual(holes(zh[key]))
      expect(en[key].trim() && zh[key].trim(), key).toBeTruthy()
      expect(en[key], key).not.toMatch(/[\u4e00-\u9fff]/)
    }
  })
  it('of a room have the same placeholders in both languages too', () => {
    const rooms = { ...import.meta.glob<Words>('../src/rooms/*/words.ts', { eager: true }), ...HOUSE }
    expect(Object.keys(rooms).length).toBeGreaterThan(0)
    for (const [path, { zh, en }] of Object.entries(rooms)) {
      expect(Object.keys(en).sort(), path).toEqual(Object.keys(zh).sort())
      for (const [key, text] of Object.entries(zh)) {
        expect(holes(en[key]!), `${path} ${key}`).toEqual(holes(text))
        expect(en[key], `${path} ${key}`).not.toMatch(/^\s*$|[\u4e00-\u9fff]/)
      }
    }
  })
  it('shows no Chinese that is written outside the word list', () => {
    const outside = files('src')
      .filter((path) => !path.includes('i18n') && !ROOMS_OWN.test(path))
      .flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .filter((line) => /[\u4e00-\u9fff]/.test(line.replace(/\/\/.*|\/\*.*/g, '')))
          .map((line) => `${path}: ${line.trim()}`),
      )
    expect(outside.filter((line) => !line.includes("join('、')"))).toEqual([])
  })
  it('keeps no word that nothing shows', () => {
    const code = files('src')
      .filter((path) => !path.includes('i18n'))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n')
    const built = [...code.matchAll(/`([\w.-]+\.)\$\{/g)].map((match) => match[1]!)
    expect(
      Object.keys(zh).filter((key) => !code.includes(`'${key}'`) && !built.some((start) => key.startsWith(start))),
    ).toEqual([])
  })
  it('fills placeholders and picks the English plural', () => {
    expect(say('{n} product | {n} products', { n: 1 })).toBe('1 product')
    expect(say('{n} product | {n} products', { n: 3 })).toBe('3 products')
    expect(say('a {b} {c}', { b: 'x' })).toBe('a x {c}')
  })
})
