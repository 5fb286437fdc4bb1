import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

// Prettier lays out at 120 columns but leaves long strings and short-tagged templates alone; a reader stumbles over both.
const MOST = 160
const ELEMENTS = 4
const WRITTEN_BY_MACHINES = /(^|\/)(node_modules|dist|unpackage|package-lock\.json|schema\.d\.ts|components\.d\.ts)$/
const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (WRITTEN_BY_MACHINES.test(path)) return []
    if (entry.isDirectory()) return files(path)
    return /\.(vue|[cm]?[jt]s|s?css|html|json|svg|wx[ms]l)$/.test(entry.name) ? [path] : []
  })
const lines = files('.').flatMap((path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((text, i) => ({ at: `${path}:${i + 1}`, text, vue: path.endsWith('.vue') })),
)

describe('lines', () => {
  it(`have at most ${MOST} characters`, () => {
    expect(lines.length).toBeGreaterThan(5000)
    expect(lines.filter((line) => line.text.length > MOST).map((line) => line.at)).toEqual([])
  })
  it(`of a template hold at most ${ELEMENTS} elements`, () => {
    const crowded = lines.filter((line) => line.vue && (line.text.match(/<[a-zA-Z]/g)?.length ?? 0) > ELEMENTS)
    expect(crowded.map((line) => line.at)).toEqual([])
  })
})
