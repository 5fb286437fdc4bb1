// Reads every src/rooms/<room>/room.ts and writes what must be static, because mini-programs have no dynamic components:
// one component per place in src/slots, the list of filled kinds, and src/pages.json with a sub-package per room.
// `npm run rooms` writes, `npm run rooms -- --check` (in `npm test`) refuses what is stale. Nobody edits what is written here.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { transformWithEsbuild } from 'vite'
import { PLACES } from './places.mjs'

const MARK = 'written by scripts/rooms.mjs from the folders of rooms'
const root = fileURLToPath(new URL('..', import.meta.url))
const pascal = (name) => name.replace(/(^|[-/])(\w)/g, (_, __, letter) => letter.toUpperCase())

async function readRoom(folder, name) {
  const path = join(folder, name, 'room.ts')
  if (!existsSync(path)) throw new Error(`${path} is missing: a folder of rooms says what it is in its room.ts`)
  const { code } = await transformWithEsbuild(readFileSync(path, 'utf8'), path)
  const { default: room } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  const pages = Object.entries(room.pages ?? {})
  const fillers = Object.entries(room.slots ?? {}).flatMap(([place, kinds]) =>
    Object.entries(kinds).map(([kind, file]) => ({ room: name, place, kind, file: join(folder, name, file) })),
  )
  for (const { place, file } of fillers) {
    if (!PLACES[place]) throw new Error(`${path}: there is no place ${place}`)
    if (!existsSync(file)) throw new Error(`${path}: ${relative(root, file)} is missing`)
    // The main package shows the fillers and may not reach into a sub-package.
    if (pages.some(([page]) => !page.startsWith('pages/')))
      throw new Error(`${path}: the pages of a room with slots stand in its folder pages`)
  }
  for (const [page] of pages)
    if (!existsSync(join(folder, name, `${page}.vue`))) throw new Error(`${path}: ${page}.vue is missing`)
  return { name, pages, fillers }
}

function fillersOf(place, rooms) {
  const fillers = rooms.flatMap((room) => room.fillers).filter((filler) => filler.place === place)
  for (const one of fillers) {
    const other = fillers.find((some) => some !== one && some.kind === one.kind)
    if (other) throw new Error(`${one.room} and ${other.room} both fill ${place} for ${one.kind}`)
  }
  return fillers.map((one) => ({ ...one, tag: pascal(`${one.room}-${place}-${one.kind}`) }))
}

function slotOf(place, fillers, out) {
  const { said, context, fallback, all } = PLACES[place]
  const from = (file) => {
    const path = relative(out, file).replaceAll('\\', '/')
    return path.startsWith('.') ? path : `./${path}`
  }
  const imports = [
    ...[said, context].filter(Boolean).map((type) => `import type { ${type.type} } from '${type.from}'`),
    ...fillers.map((one) => `import ${one.tag} from '${from(one.file)}'`),
    ...(fallback ? [`import Fallback from '${fallback}'`] : []),
  ]
  const props = [said && `said: ${said.type}`, context && `context: ${context.type}`, !all && 'kind: string']
  const given = `${said ? ' :said="said"' : ''}${context ? ' :context="context"' : ''} @again="$emit('again')"`
  const shown = fillers.map((one, i) =>
    all ? `<${one.tag}${given} />` : `<${one.tag} v-${i ? 'else-if' : 'if'}="kind === '${one.kind}'"${given} />`,
  )
  if (fallback) shown.push(`<Fallback${shown.length ? ' v-else' : ''} :said="said" @again="$emit('again')" />`)
  const defined = props.filter(Boolean)
  return `<script setup lang="ts">
// ${MARK}
${imports.join('\n')}

${defined.length ? `defineProps<{ ${defined.join('; ')} }>()` : ''}
defineEmits<{ again: [] }>()
</script>

<template>
  <view${shown.length ? '' : ' v-if="false"'}>
${shown.join('\n')}
  </view>
</template>
`
}

function filledOf(rooms) {
  const entries = Object.entries(PLACES).map(([place, { fallback }]) => {
    const kinds = [...new Set(fillersOf(place, rooms).map((one) => one.kind))]
    return `'${place}': { kinds: ${JSON.stringify(kinds)}, any: ${!!fallback} }`
  })
  return `// ${MARK}
/** Which kinds somebody shows in a place; \`any\`: the place itself shows those that nobody does. */
export const FILLED: Record<string, { kinds: string[]; any: boolean }> = { ${entries.join(',\n')} }
`
}

function pagesOf(core, rooms) {
  const packages = rooms
    .filter((room) => room.pages.length)
    .map(({ name, pages }) => {
      const apart = pages.every(([page]) => page.startsWith('pages/'))
      return {
        root: `rooms/${name}${apart ? '/pages' : ''}`,
        pages: pages.map(([page, title]) => ({
          path: apart ? page.slice('pages/'.length) : page,
          style: { navigationBarTitleText: title },
        })),
      }
    })
  return JSON.stringify({ ...core, subPackages: [...core.subPackages, ...packages] })
}

/** Everything that is written for these rooms, by path. */
export async function written({ folder, out, core, pages }) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const rooms = []
  for (const { name } of names.sort((a, b) => (a.name < b.name ? -1 : 1))) rooms.push(await readRoom(folder, name))
  const files = new Map([[join(out, 'filled.ts'), filledOf(rooms)]])
  for (const place of Object.keys(PLACES))
    files.set(join(out, `${pascal(place)}.vue`), slotOf(place, fillersOf(place, rooms), out))
  if (pages) files.set(pages, pagesOf(JSON.parse(readFileSync(core, 'utf8')), rooms))
  const options = await resolveConfig(join(root, 'package.json'))
  for (const [path, text] of files) files.set(path, await format(text, { ...options, filepath: path }))
  return files
}

export const SHOP = {
  folder: join(root, 'src/rooms'),
  out: join(root, 'src/slots'),
  core: join(root, 'src/core-pages.json'),
  pages: join(root, 'src/pages.json'),
}
/** A house whose one room fills every place: its slots are type-checked beside the shop's. */
export const HOUSE = { folder: join(root, 'test/house/rooms'), out: join(root, 'test/house/slots') }

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const stale = []
  for (const house of [SHOP, HOUSE])
    for (const [path, text] of await written(house)) {
      if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
      stale.push(relative(root, path))
      if (process.argv.includes('--check')) continue
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
  if (stale.length) console.log(stale.join('\n'))
  if (stale.length && process.argv.includes('--check')) {
    console.error('stale: npm run rooms')
    process.exit(1)
  }
}
