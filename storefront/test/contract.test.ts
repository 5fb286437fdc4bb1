import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Answer, Body } from '@/api/typed'
import type { HomeView, OrderView, UnitRefundPreview } from '@/api/types'

type Operation = object
const contract = JSON.parse(readFileSync(join(__dirname, '../../contract/openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>
}

const sources = readdirSync(join(__dirname, '../src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(vue|ts)$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => ({ file, text: readFileSync(join(__dirname, '../src', file), 'utf8') }))

const CALL = /api\s*\.(get|post|put|delete)\(\s*(['`])(\/api\/.*?)\2/g

const calls = sources.flatMap(({ file, text }) =>
  [...text.matchAll(CALL)].map((m) => ({ file, verb: m[1]!, path: m[3]! })),
)

const ORDER_VERBS = [
  ...sources
    .map(({ text }) => text)
    .join('')
    .matchAll(/post\(order, '([a-z-]+)'/g),
].map((m) => m[1]!)

/** A hole between slashes is any segment; a hole inside or after a word chooses between spellings, and all must exist. */
function spellings(path: string): string[] {
  const choice = /\$\{[^}]*\? '([^']*)' : '([^']*)'\}/.exec(path)
  if (choice) return [choice[1]!, choice[2]!].flatMap((word) => spellings(path.replace(choice[0], word)))
  if (path.endsWith('/${verb}')) return ORDER_VERBS.map((verb) => spellings(path.replace('${verb}', verb))[0]!)
  return [path.split('?')[0]!.replace(/\$\{[^}]*\}/g, '{}')]
}

function operation(verb: string, path: string): Operation | undefined {
  const wanted = path.split('/')
  const fits = (known: string) => {
    const parts = known.split('/')
    return (
      parts.length === wanted.length &&
      parts.every((part, i) => part === wanted[i] || (wanted[i] === '{}' && part.startsWith('{')))
    )
  }
  const found = Object.keys(contract.paths).find(fits)
  return found ? contract.paths[found]![verb] : undefined
}

describe('the contract', () => {
  it('is what every call of the app is made to', () => {
    expect(calls.length).toBeGreaterThan(50)
    expect(ORDER_VERBS.sort()).toEqual(['confirm', 'extend', 'urge'])
    const unknown = calls.flatMap((call) =>
      spellings(call.path)
        .filter((path) => !operation(call.verb, path))
        .map((path) => `${call.file}: ${call.verb} ${path}`),
    )
    expect(unknown).toEqual([])
  })

  it('gives every call its shapes by the path as it is written', () => {
    expectTypeOf<Answer<`/api/orders/${string}`, 'get'>>().toEqualTypeOf<OrderView>()
    expectTypeOf<Answer<`/api/orders/${string}`, 'delete'>>().toEqualTypeOf<null>()
    expectTypeOf<Answer<`/api/orders/${string}/unit-refunds/preview`, 'post'>>().toEqualTypeOf<UnitRefundPreview>()
    expectTypeOf<Answer<'/api/home', 'get'>>().toEqualTypeOf<HomeView>()
    expectTypeOf<Answer<'/api/nowhere', 'get'>>().toBeNever()
    expectTypeOf<Body<`/api/cart/lines/${string}`, 'put'>>().not.toBeUndefined()
    expectTypeOf<Body<'/api/home', 'get'>>().toBeNever()
  })
})
