// Turns the main colour of a drawing into another; what has a colour of its own keeps it.
const HEX = /#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b/g

export function hsl(hex) {
  const six = hex.length === 4 ? [...hex.slice(1)].map((c) => c + c).join('') : hex.slice(1)
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(six.slice(at, at + 2), 16) / 255)
  const max = Math.max(r, g, b), min = Math.min(r, g, b), d = max - min, l = (max + min) / 2
  if (d === 0) return [0, 0, l]
  const h = max === r ? ((g - b) / d + 6) % 6 : max === g ? (b - r) / d + 2 : (r - g) / d + 4
  return [h * 60, d / (1 - Math.abs(2 * l - 1)), l]
}

export function hex([h, s, l]) {
  const c = (1 - Math.abs(2 * l - 1)) * s, x = c * (1 - Math.abs(((h / 60) % 2) - 1)), m = l - c / 2
  const [r, g, b] = [[c, x, 0], [x, c, 0], [0, c, x], [0, x, c], [x, 0, c], [c, 0, x]][Math.floor(((h % 360) + 360) % 360 / 60)]
  return '#' + [r, g, b].map((v) => Math.round(255 * Math.min(1, Math.max(0, v + m))).toString(16).padStart(2, '0')).join('')
}

const apart = (a, b) => Math.abs(((a - b + 540) % 360) - 180)
const clamp = (v) => Math.min(0.98, Math.max(0.03, v))

/** The hue that most of the drawing has, with its mean saturation and lightness. */
function main(body, known) {
  const seen = [...body.matchAll(HEX)].map((m) => hsl(m[0])).filter(([, s, l]) => s > 0.15 && l > 0.08 && l < 0.95)
  if (!seen.length) return [0, 0, 0.8]
  const votes = seen.map(([h]) => seen.filter(([o]) => apart(h, o) < 30).length)
  const hue = known ?? seen[votes.indexOf(Math.max(...votes))][0]
  const near = seen.filter(([h]) => apart(h, hue) < 45)
  const mean = (at) => near.reduce((sum, one) => sum + one[at], 0) / near.length
  return [hue, mean(1), mean(2)]
}

export function lean(body, wanted, known) {
  const [hue, s0, l0] = main(body, known), [th, ts, tl] = hsl(wanted)
  return body.replace(HEX, (found) => {
    const [h, s, l] = hsl(found)
    if (s0 > 0 && s > 0.12 && apart(h, hue) > 60) return found
    const drift = (((h - hue + 540) % 360) - 180) * 0.35
    return hex([th + (s > 0.12 ? drift : 0) + 360, Math.min(1, ts * (s0 ? Math.min(1.25, 0.4 + 0.6 * s / s0) : 1)), clamp(tl + (l - l0) * 0.75)])
  })
}

export const WORDS = {
  珊瑚红: '#ff6f61', 海盐蓝: '#6f9fd0', 灰白: '#dcdcd8', 雾蓝: '#9cb6cf', 豆沙: '#b5626b', 枫糖: '#a5562f', 正红: '#d0142c', 玫瑰木: '#a9505f',
  奶白: '#f7eedd', 樱粉: '#f6b4c6', 米白: '#efe5d0', 墨绿: '#1f5a42', 番茄红: '#e0422a', 橄榄绿: '#7f8a4c', 红玫瑰: '#c8102e', 香槟: '#f0d2a4',
  红色: '#e0263a', 黄色: '#f7c52b', 藏青: '#26396b', 豆沙红: '#b0605f', 雾灰: '#a9b0b7', 浅绿: '#9fdc8a', 藕粉: '#efbfc3', 海蓝: '#2f84cc',
  玫红: '#e0417a', 枣红: '#8a2131', 驼色: '#c69c6a', 浅紫: '#b7a0e6', 石灰: '#c9c8bf', 深蓝: '#2a4796', 草绿: '#79b743', 天蓝: '#68b4ee',
  奶油: '#f6e5b8', 豆绿: '#a6c29a', 燕麦: '#e5d6b6', 焦糖: '#b56d37', 樱桃红: '#bd1634', 蜜桃: '#ffb295', 薄荷绿: '#98e0c2', 樱花粉: '#f7b9cb',
  朱红: '#dc3a22', 天空蓝: '#74c0f4', 薰衣草: '#b79be6', 柠檬草: '#cfe06a', 无香: '#f3efe6', 雪松: '#6d8a6a', 茉莉: '#f4f1df', 无花果: '#7b4f8c',
  阿萨姆: '#b77a4b', 抹茶: '#9dbb61', 芋泥: '#b59ad4', 香草: '#f8ebc2', 开心果: '#b5cf87', 黑巧: '#5a3a2c', 海盐焦糖: '#d19a55',
}
