// The JavaScript a visitor downloads before the home page works, gzipped. Fails over the budget of 180 KB.
import { readFileSync, existsSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { join, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const BUDGET = 180 * 1024
const root = join(dirname(fileURLToPath(import.meta.url)), '../dist/build/h5')
if (!existsSync(root)) throw new Error('build first: npm run build:h5')
const html = readFileSync(join(root, 'index.html'), 'utf8')
const entry = [...html.matchAll(/src="\/?(?:\.\/)?(assets\/[^"]+\.js)"/g)].map((match) => match[1])
if (!entry.length) throw new Error('no entry script found in index.html')
const home = [...readFileSync(join(root, entry[0]), 'utf8').matchAll(/assets\/pages-home-[^"'`]+\.js/g)].map(
  (match) => match[0],
)
if (!home.length) throw new Error('the home page chunk was not found in the entry script')

const seen = new Set()
function visit(file) {
  if (seen.has(file)) return
  seen.add(file)
  const code = readFileSync(join(root, file), 'utf8')
  for (const match of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) visit(join('assets', match[1]))
}
for (const file of [...entry, ...home]) visit(file)
let total = 0
for (const file of seen) {
  const size = gzipSync(readFileSync(join(root, file))).length
  total += size
  console.log(String(size).padStart(8), file)
}
console.log(`${(total / 1024).toFixed(1)} KB of ${BUDGET / 1024} KB`)
if (total > BUDGET) process.exit(1)
