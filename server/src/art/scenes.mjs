// Where the goods stand in a picture: pure, so the same product always has the same pictures.
import { TONES, packs, stands, svg, table, wall } from './props.mjs'
import { WORDS } from './colours.mjs'

const WALLS = ['sun', 'arch', 'plain', 'window', 'stripes', 'dots']
const LIVING = new Set(['wear', 'kidswear', 'bedroom', 'toy', 'feeding', 'stationery', 'daily', 'beauty', 'flower', 'oral', 'bath', 'cleaning'])
const STANDS = {
  fruit: 'plate', vegetable: 'board', meat: 'board', seafood: 'ice', staple: 'plate', bakery: 'plate', dairy: 'coaster', drink: 'coaster', snack: 'plate',
  care: 'podium', home: 'podium', baby: 'rug',
}
const PACKS = {
  fruit: 'crate', vegetable: 'crate', 'fresh-meat': 'tray', poultry: 'tray', egg: 'carton', 'cooked-meat': 'pouch', fish: 'tray', 'shrimp-crab': 'tray', shellfish: 'tray',
  'rice-grain': 'pouch', 'quick-meal': 'box', seasoning: 'jar', 'dry-goods': 'pouch', bread: 'pouch', cake: 'box', cookie: 'tub', 'chinese-pastry': 'gift', milk: 'box',
  yogurt: 'tub', 'cheese-butter': 'box', ice: 'tub', tea: 'jar', coffee: 'pouch', juice: 'bottle', wine: 'bottle', nut: 'jar', sweet: 'jar', puffed: 'pouch',
  'dried-fruit': 'pouch', bath: 'bottle', oral: 'box', cleaning: 'shelf', beauty: 'gift', flower: 'shelf', feeding: 'carton', toy: 'carton', kidswear: 'shelf',
  stationery: 'shelf', kitchen: 'shelf', daily: 'shelf', wear: 'carton', bedroom: 'shelf',
}
const NEXT = { SAND: 'LEAF', LEAF: 'SAND', ROSE: 'SKY', SKY: 'LILAC', LILAC: 'ROSE' }
const hash = (text) => [...text].reduce((sum, c) => (sum * 31 + c.codePointAt(0)) >>> 0, 7)
const one = (of, x, foot, size, turn = 0, colour) => ({ of, x, foot, size, turn, colour })

/** The first picture: the product itself, large, where it belongs. */
export function hero(p, colours) {
  const pick = hash(p.slug + (p.salt ?? '')), [first] = p.things
  const hung = p.category === 'wear' && /shirt|dress/.test(first)
  const stand = hung ? 'rail' : STANDS[p.top]
  const foot = { plate: 965, board: 920, ice: 935, coaster: 965, podium: 960, rug: 1010, rail: 1000 }[stand]
  const [a, b, c] = colours ?? []
  const group = hung
    ? [one(first, 600, 1000, 760, 0, a), ...(b ? [one(first, 200, 900, 420, 0, b), one(first, 1000, 900, 420, 0, c ?? b)] : [])]
    : {
        0: [one(first, 330, foot - 30, 400, -10, b ?? a), one(first, 880, foot - 24, 420, 12, c ?? a), one(first, 600, foot, 640, 0, a)],
        1: [one(first, 600, foot, 760, 0, a)],
        2: [one(first, 780, foot - 34, 500, 10, b ?? a), one(first, 460, foot, 640, -6, a)],
        3: [one(first, 350, foot - 30, 460, -8, b ?? a), one(first, 730, foot, 660, 4, a)],
      }[LIVING.has(p.category) && !b ? 1 : pick % 4]
  const floor = stand === 'rail' ? table(p.tone, 'tone', 1040) : table(p.tone, ['wood', 'tone', 'cloth', 'marble'][pick % 4])
  return [svg(wall(p.tone, WALLS[pick % 6]) + floor + stands[stand](p.tone)), ...group]
}

/** The second picture: how it comes, with what it goes with. */
export function packed(p, colours) {
  const pick = hash(p.slug + p.name), [first, second = first, third = second] = p.things
  const tone = NEXT[p.tone], kind = p.pack ?? PACKS[p.category] ?? PACKS[p.top]
  const [, , deep, dark] = TONES[p.tone], pack = packs[kind]([deep, dark, TONES[p.tone][1]])
  const [a, b] = colours ?? []
  const floor = table(tone, ['tone', 'marble', 'wood', 'cloth'][pick % 4], kind === 'tray' ? 600 : 880)
  const room = svg(wall(tone, WALLS[(pick + 3) % 6]) + floor), back = svg(pack.back), front = pack.front ? [svg(pack.front)] : []
  const [mine, his] = [second === first ? b ?? a : undefined, third === first ? a : undefined]
  if (kind === 'tray') return [room, one(second, 900, 660, 320, 0, mine), one(third, 290, 650, 270, -6, his), back, one(first, 390, 950, 380, -14, a), one(first, 800, 960, 400, 10, a), ...front]
  if (kind === 'shelf') return [room, back, one(first, 370, 1012, 520, 0, a), one(second, 830, 1012, 400, 0, mine), one(third, 780, 510, 230, 0, his)]
  if (!pack.at) return [room, back, one(first, 330, 860, 400, -12, a), one(first, 870, 860, 400, 12, b ?? a), one(first, 600, 850, 480, 0, a), ...front, one(second, 1000, 1140, 290, 6, mine), ...(third === second ? [] : [one(third, 190, 1140, 230, -6, his)])]
  const [x, y, size] = pack.at
  return [room, back, one(first, x, y + size / 2, size, 0, a), one(second, 235, 1120, 330, -6), one(third, 990, 1130, 280, 8, third === first ? a : undefined)]
}

/** The colours that one value of an option means; a mixture has several. */
export function coloursOf(p, value) {
  if (/混色|混搭/.test(value)) return p.mixed ?? ['#ff6f61', '#f7c52b', '#68b4ee']
  return WORDS[value] && [WORDS[value]]
}
const COLOURED = new Set(['颜色', '色号', '香型'])
export const isColoured = (p, { name, values }) => (COLOURED.has(name) || name === p.coloured) && values.some((value) => coloursOf(p, value))
