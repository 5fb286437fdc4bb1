import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ACCESS, type Operation, type Permission } from '../../contract/permissions'
import { columnsFor, pasteInto } from '@/rooms/goods/matrix'
import { blankSku } from '@/rooms/goods/form'
import { opens } from '@/session/access'

const ROOMS = join(__dirname, '../src/rooms')
const files = (room: string) =>
  readdirSync(join(ROOMS, room)).map((name) => ({ name, text: readFileSync(join(ROOMS, room, name), 'utf8') }))
const calls = (text: string) =>
  [...text.matchAll(/api\.(POST|PUT|DELETE|PATCH)\(\s*'([^']+)'/g)].map((m) => `${m[1]} ${m[2]}`)
/** A page of a room whose place in the navigation asks for a permission is shown to nobody without it. */
const ownPermission = (text: string) => /permission: '([^']+)'/.exec(text)?.[1] as Permission | undefined

/** A room that only brings a step of the campaigns' builder is shown to whoever may open that. */
const shownTo = (room: string) => {
  const all = files(room)
  const routes = all.find((f) => f.name === 'routes.ts')
  if (routes) return ownPermission(routes.text)
  expect(all.map((f) => f.name)).toContain('campaignTool.ts')
  return ownPermission(files('campaigns').find((f) => f.name === 'routes.ts')!.text)
}

describe('what a button does, the server lets its presser do', () => {
  const rooms = readdirSync(ROOMS)
  test.each(rooms)('%s', (room) => {
    const all = files(room)
    const own = shownTo(room)
    const asked = all.map((f) => f.text).join('\n')
    /** What a write would come to is asked for on the way to it, by whoever may do it. */
    const asks = (call: string) =>
      [call, call.replace(/\/preview$/, '')].some(
        (one) => asked.includes(`'${one}'`) && String(ACCESS[one as Operation]) === String(ACCESS[call as Operation]),
      )
    for (const call of all.flatMap((f) => calls(f.text))) {
      expect(Object.keys(ACCESS), call).toContain(call)
      const needed: readonly Permission[] = ACCESS[call as Operation]
      const guarded = needed.length === 0 || (own !== undefined && needed.includes(own)) || asks(call)
      expect(guarded, `${room} calls ${call}, which needs ${needed.join(' or ')}, without asking`).toBe(true)
    }
  })
  test('every write of the rooms was looked at', () => {
    expect(rooms.flatMap((room) => files(room).flatMap((f) => calls(f.text))).length).toBeGreaterThan(35)
  })
  test('uploads are open wherever pictures are chosen', () => {
    for (const room of rooms) {
      const all = files(room)
      if (!all.some((f) => /useUploads|PictureField/.test(f.text))) continue
      const own = shownTo(room)
      const needed: readonly string[] = ACCESS['POST /api/console/media']
      const asks = all.some((f) => f.text.includes("$can('POST /api/console/media')"))
      expect(needed.includes(own!) || asks || room === 'goods', room).toBe(true)
    }
  })
})

test('an owner may do everything, others what they hold, nobody else anything that needs a permission', () => {
  for (const [operation, needed] of Object.entries(ACCESS)) {
    expect(opens(['*'], operation as Operation)).toBe(true)
    expect(opens([], operation as Operation)).toBe(needed.length === 0)
    for (const one of needed) expect(opens([one], operation as Operation)).toBe(true)
  }
  expect(opens(['goods:view'], 'POST /api/console/products')).toBe(false)
  expect(opens(['page:edit'], 'POST /api/console/media')).toBe(true)
})

test('the column of costs is there for those alone who are told them, and a pasted block fills what is seen', () => {
  expect(columnsFor(true).map((c) => c.key)).toContain('costPrice')
  const seen = columnsFor(false)
  expect(seen.map((c) => c.key)).not.toContain('costPrice')
  const skus = [blankSku(['S'])]
  pasteInto(skus, 0, 0, [['10', '20', '7']], seen)
  expect([skus[0]!.price, skus[0]!.marketPrice, skus[0]!.costPrice, skus[0]!.stock]).toEqual([1000, 2000, null, 7])
})
