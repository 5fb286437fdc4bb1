// Draws every picture of the demonstration into its resources; `node make.mjs [slug…]` draws some anew.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { emoji } from './emoji.mjs'
import { SIDE } from './props.mjs'
import { coloursOf, hero, isColoured, packed } from './scenes.mjs'

const demo = new URL('../main/resources/demo/', import.meta.url)
const read = (path, from = demo) => JSON.parse(readFileSync(new URL(path, from)))
const products = read('products.json'), categories = read('categories.json'), art = read('scenes.json', import.meta.url)
const only = new Set(process.argv.slice(2))
const QUALITY = 66
/** Three times the widest place of an icon, a face and a banner's thing. */
const ICON = 320, BANNER = 480

async function stand({ of, x, foot, size, turn, colour }) {
  const input = await sharp(await emoji(of, colour)).resize(size, size, { fit: 'inside', withoutEnlargement: true }).rotate(turn, { background: '#0000' }).png({ compressionLevel: 1 }).toBuffer()
  const { width, height } = await sharp(input).metadata()
  const left = Math.round(Math.max(0, Math.min(SIDE - width, x - width / 2))), top = Math.round(Math.max(0, Math.min(SIDE - height, foot - height)))
  const shadow = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="60"><ellipse cx="${width / 2}" cy="30" rx="${width * 0.4}" ry="20" fill="#3a2418" opacity=".2"/></svg>`)
  return [{ input: shadow, left, top: Math.min(SIDE - 60, top + height - 36) }, { input, left, top }]
}

async function draw(layers, file) {
  const [ground, ...rest] = layers
  const placed = await Promise.all(rest.map((one) => (typeof one === 'string' ? [{ input: Buffer.from(one), left: 0, top: 0 }] : stand(one))))
  const flat = await sharp(Buffer.from(ground)).composite(placed.flat()).removeAlpha().png({ compressionLevel: 1 }).toBuffer()
  writeFileSync(new URL(`pictures/${file}.webp`, demo), await sharp(flat).webp({ quality: QUALITY, effort: 6, smartSubsample: true }).toBuffer())
}

async function icon(name, side) {
  const out = await sharp(await emoji(name)).resize(side, side, { fit: 'contain', background: '#0000' }).webp({ quality: 80, alphaQuality: 90, effort: 6 }).toBuffer()
  writeFileSync(new URL(`pictures/${name}.webp`, demo), out)
}

const tops = new Map(categories.flatMap((top) => (top.children ?? []).map((child) => [child.slug, top])))
for (const p of products.filter(({ slug }) => !only.size || only.has(slug))) {
  const scene = { ...p, tone: tops.get(p.category).tone, ...art[p.slug], top: tops.get(p.category).slug }
  const axis = p.options.find((option) => isColoured(scene, option))
  const values = (axis?.values ?? []).map((value) => [value, coloursOf(scene, value)]).filter(([, colours]) => colours)
  const first = values[0]?.[1]
  const both = [hero(scene, first), packed(scene, values.length > 1 ? [values[0][1][0], values[1][1][0]] : first)]
  if (scene.lead === 'pack') both.reverse()
  for (const [i, layers] of both.entries()) await draw(layers, `${p.slug}-${i + 1}`)
  for (const [i, [, colours]] of values.entries()) if (i > 0) await draw(hero({ ...scene, slug: `${p.slug}${i}` }, colours), `${p.slug}-c${i}`)
  process.stdout.write(`${p.slug} `)
}
if (!only.size) {
  const large = read('banners.json').map(({ picture }) => picture)
  const small = [...categories.flatMap((c) => [c.icon, ...(c.children ?? []).map((d) => d.icon)]), ...read('avatars.json')]
  for (const name of new Set([...large, ...small])) await icon(name, large.includes(name) ? BANNER : ICON)
}
