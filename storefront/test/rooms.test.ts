import './uni'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { HOUSE, SHOP, written } from '../scripts/rooms.mjs'
import { PLACES } from '../scripts/places.mjs'
import { channelOf } from '@/lib/channel'
import { roomWords } from '@/lib/room'
import { prefs } from '@/state/prefs'
import { fills, holdOf } from '@/slots/kinds'
import { FILLED } from './house/slots/filled'

const made: string[] = []
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))
function house(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'house-'))
  made.push(root)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'rooms', path)), { recursive: true })
    writeFileSync(join(root, 'rooms', path), text)
  }
  return written({ ...SHOP, folder: join(root, 'rooms'), out: join(root, 'slots'), pages: join(root, 'pages.json') })
}
const room = (said: string) => `export default ${said}`

describe('a folder of rooms', () => {
  it('fills every place by itself, and nothing but what is written changes', async () => {
    expect(Object.keys(FILLED).sort()).toEqual(Object.keys(PLACES).sort())
    for (const [place, filled] of Object.entries(FILLED)) expect(filled.kinds, place).toEqual(['example'])
    const files = await written(HOUSE)
    for (const [path, text] of files) if (path.endsWith('.vue')) expect(text, path).toContain('../rooms/example/slots/')
  })
  it('brings its pages as a sub-package of its own', async () => {
    const files = await house({
      'team/room.ts': room(
        "{ pages: { 'pages/board/index': 'B' }, slots: { 'cart-hint': { team: 'slots/Hint.vue' } } }",
      ),
      'team/pages/board/index.vue': '',
      'team/slots/Hint.vue': '',
    })
    const pages = JSON.parse([...files].find(([path]) => path.endsWith('pages.json'))![1]) as {
      pages: unknown[]
      subPackages: { root: string; pages: unknown[] }[]
    }
    expect(pages.subPackages.at(-1)).toEqual({
      root: 'rooms/team/pages',
      pages: [{ path: 'board/index', style: { navigationBarTitleText: 'B' } }],
    })
    expect([...files].find(([path]) => path.endsWith('CartHint.vue'))![1]).toMatch(/v-if="kind === 'team'"[^]*v-else/)
  })
  it.each([
    ['there is no place roof', { 'a/room.ts': room("{ slots: { roof: { a: 'A.vue' } } }"), 'a/A.vue': '' }],
    ['is missing', { 'a/room.ts': room("{ slots: { 'me-entry': { a: 'A.vue' } } }") }],
    ['is missing', { 'a/room.ts': room("{ pages: { 'x/index': 'X' } }") }],
    ['room.ts is missing', { 'a/A.vue': '' }],
    [
      'both fill cart-hint for a',
      {
        'a/room.ts': room("{ slots: { 'cart-hint': { a: 'A.vue' } } }"),
        'a/A.vue': '',
        'b/room.ts': room("{ slots: { 'cart-hint': { a: 'B.vue' } } }"),
        'b/B.vue': '',
      },
    ],
    [
      'stand in its folder pages',
      {
        'a/room.ts': room("{ pages: { 'x/index': 'X' }, slots: { 'me-entry': { a: 'A.vue' } } }"),
        'a/A.vue': '',
        'a/x/index.vue': '',
      },
    ],
  ])('is refused when it says what cannot be: %s', async (why, files) => {
    await expect(house(files as Record<string, string>)).rejects.toThrow(why)
  })
})

describe('a place', () => {
  it('is drawn for what somebody shows, or the place itself', () => {
    expect(fills('cart-hint', 'anything')).toBe(true)
    expect(fills('product-action', 'nobody')).toBe(false)
    expect(fills('cart-hint', '')).toBe(false)
    expect(fills('roof', 'anything')).toBe(false)
    expect(holdOf({ hold: { kind: 'team', text: '待成团' } })).toBe('team')
    expect(holdOf({ hold: null })).toBe('')
  })
})

describe('a room', () => {
  it('speaks with its own words in the language of the buyer', () => {
    const w = roomWords({ left: '还差 {n} 人' }, { left: '{n} more' })
    const before = prefs.locale
    prefs.locale = 'zh-CN'
    expect(w('left', { n: 2 })).toBe('还差 2 人')
    prefs.locale = 'en'
    expect(w('left', { n: 2 })).toBe('2 more')
    prefs.locale = before
  })
})

describe('the channel', () => {
  it('is told apart by the browser', () => {
    expect(channelOf('Mozilla/5.0 (iPhone) AppleWebKit MicroMessenger/8.0.50')).toBe('OFFICIAL_ACCOUNT')
    expect(channelOf('Mozilla/5.0 (iPhone) Safari')).toBe('H5')
  })
})
