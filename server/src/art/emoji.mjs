// The things that scenes are made of: vector art at 1024 px, as it is drawn or in another colour.
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { lean } from './colours.mjs'

export const DRAWN = 1024
const here = (path) => readFileSync(new URL(path, import.meta.url), 'utf8')
const set = JSON.parse(here('node_modules/@iconify-json/fluent-emoji/icons.json'))
const names = JSON.parse(here('names.json'))
const drawn = new Map()

/** Our name to a drawing of the set or of our own; `name@colour<hue` is another shade of the part that has that hue. */
function known(name) {
  const [icon, shade] = (names[name] ?? name).split('@')
  const [colour, hue] = (shade ?? '').split('<')
  const body = icon.startsWith('own/') ? here(`${icon}.svg`) : (set.icons[icon] ?? set.icons[set.aliases?.[icon]?.parent])?.body
  if (!body) throw new Error(`no picture is called ${name}`)
  return { body, colour: colour && `#${colour}`, hue: hue && Number(hue) }
}

export function emoji(name, colour) {
  const key = `${name} ${colour ?? ''}`
  if (!drawn.has(key)) drawn.set(key, render(known(name), colour))
  return drawn.get(key)
}

function render({ body, colour, hue }, wanted) {
  const shade = wanted ?? colour
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${DRAWN}" height="${DRAWN}" viewBox="0 0 32 32">${shade ? lean(body, shade, hue) : body}</svg>`
  return sharp(Buffer.from(svg)).trim({ background: '#0000', threshold: 1 }).png({ compressionLevel: 2 }).toBuffer()
}
