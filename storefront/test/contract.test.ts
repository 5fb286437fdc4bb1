import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Schema = { $ref?: string; type?: string; items?: Schema }
type Operation = { responses: Record<string, { content?: Record<string, { schema: Schema }> }> }
const contract = JSON.parse(readFileSync(join(__dirname, '../../contract/openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>
}

const sources = readdirSync(join(__dirname, '../src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(vue|ts)$/.test(file) && !file.endsWith('.d.ts'))
  .map((file) => ({ file, text: readFileSync(join(__dirname, '../src', file), 'utf8') }))

const CALL = /api\.(get|post|put|delete)(?:<([^()]+)>)?\((['`])(\/api\/.*?)\3/g
const LOAD = /useLoad<([^()]+)>\(\(\) => api\.(get)\((['`])(\/api\/.*?)\3/g

interface Call {
  file: string
  verb: string
  path: string
  answer: string | undefined
}
const calls: Call[] = sources.flatMap(({ file, text }) => [
  ...[...text.matchAll(CALL)].map((m) => ({ file, verb: m[1]!, answer: m[2], path: m[4]! })),
  ...[...text.matchAll(LOAD)].map((m) => ({ file, verb: m[2]!, answer: m[1], path: m[4]! })),
])

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

function nameOf(schema: Schema): string {
  if (schema.type === 'array') return `${nameOf(schema.items!)}[]`
  return schema.$ref?.split('/').pop() ?? schema.type ?? ''
}

function answerOf(found: Operation): string {
  const good = Object.entries(found.responses).find(([status]) => status.startsWith('2'))?.[1]
  const body = Object.values(good?.content ?? {})[0]
  return body ? nameOf(body.schema) : 'null'
}

describe('the contract', () => {
  it('is what every call of the app is made to', () => {
    expect(calls.length).toBeGreaterThan(50)
    expect(ORDER_VERBS.sort()).toEqual(['cancel', 'confirm', 'extend', 'unit-refunds', 'urge'])
    const unknown = calls.flatMap((call) =>
      spellings(call.path)
        .filter((path) => !operation(call.verb, path))
        .map((path) => `${call.file}: ${call.verb} ${path}`),
    )
    expect(unknown).toEqual([])
  })

  it('answers with the shape each call expects', () => {
    const typed = calls.filter((call) => call.answer && !call.answer.startsWith('{'))
    expect(typed.length).toBeGreaterThan(30)
    const wrong = typed.flatMap((call) =>
      spellings(call.path).flatMap((path) => {
        const found = operation(call.verb, path)
        const said = call.answer!.replace(/Page<(\w+)>/, 'Page$1')
        return found && answerOf(found) !== said
          ? [`${call.file}: ${call.verb} ${path} is ${answerOf(found)}, not ${said}`]
          : []
      }),
    )
    expect(wrong).toEqual([])
  })
})
