// What stands around the goods: walls, tables, plates, crates and packaging, as SVG of 1200 units.
export const SIDE = 1200
export const TONES = {
  SAND: ['#fff6de', '#ffe0a8', '#f3c27c', '#b9803f'], LEAF: ['#edf8ea', '#c8ebc3', '#9ccf98', '#4f8a55'], ROSE: ['#fff0ec', '#ffcfc6', '#f3a599', '#b8574c'],
  SKY: ['#edf5ff', '#c8deff', '#9bbdf0', '#4a74b5'], LILAC: ['#f7f1ff', '#dfcffd', '#bfa6ec', '#7a5cb5'],
}
const grad = (id, from, to, angle = '0 0 0 1') => {
  const [x1, y1, x2, y2] = angle.split(' ')
  return `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`
}
const WOOD = ['#e9b577', '#c98a4a', '#a86c33']

export const svg = (body) => `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${SIDE} ${SIDE}">${body}</svg>`

export function wall(tone, kind) {
  const [light, mid, deep] = TONES[tone]
  const base = `<defs>${grad('w', light, mid, '0 0 1 1')}</defs><rect width="1200" height="1200" fill="url(#w)"/>`
  const back = {
    plain: '',
    sun: `<circle cx="600" cy="520" r="400" fill="#fff" opacity=".55"/>`,
    arch: `<path d="M250 1200V560a350 350 0 0 1 700 0v640z" fill="#fff" opacity=".5"/>`,
    window: `<g fill="#fff" opacity=".6"><rect x="120" y="110" width="300" height="250" rx="24"/><rect x="450" y="110" width="300" height="250" rx="24"/><rect x="120" y="390" width="300" height="190" rx="24"/><rect x="450" y="390" width="300" height="190" rx="24"/></g>`,
    stripes: `<g fill="${deep}" opacity=".16">${[0, 1, 2, 3, 4, 5].map((i) => `<rect x="${i * 220 - 20}" width="110" height="1200"/>`).join('')}</g>`,
    tiles: `<g stroke="#fff" stroke-width="8" opacity=".7">${[1, 2, 3, 4, 5].map((i) => `<path d="M0 ${i * 150}H1200M${i * 200} 0V900"/>`).join('')}</g>`,
    dots: `<g fill="#fff" opacity=".6">${[...Array(36).keys()].map((i) => `<circle cx="${(i % 6) * 210 + (Math.floor(i / 6) % 2) * 105 + 20}" cy="${Math.floor(i / 6) * 150 + 60}" r="22"/>`).join('')}</g>`,
  }
  return base + (back[kind] ?? '')
}

export function table(tone, kind, top = 800) {
  const [light, , deep, dark] = TONES[tone]
  if (kind === 'wood') return `<defs>${grad('t', WOOD[0], WOOD[1])}</defs><rect y="${top}" width="1200" height="${1200 - top}" fill="url(#t)"/><g stroke="${WOOD[2]}" stroke-width="5" opacity=".35"><path d="M0 ${top + 130}H1200M0 ${top + 270}H1200M330 ${top}V${top + 130}M820 ${top + 130}V${top + 270}"/></g><rect y="${top}" width="1200" height="14" fill="#fff" opacity=".3"/>`
  if (kind === 'cloth') return `<rect y="${top}" width="1200" height="${1200 - top}" fill="${light}"/><g fill="${deep}" opacity=".4">${[0, 1, 2, 3, 4, 5].map((i) => `<rect x="${i * 200 + 40}" y="${top}" width="100" height="${1200 - top}"/>`).join('')}${[0, 1, 2].map((i) => `<rect y="${top + 40 + i * 150}" width="1200" height="70"/>`).join('')}</g>`
  if (kind === 'marble') return `<defs>${grad('t', '#ffffff', '#e7e6ea')}</defs><rect y="${top}" width="1200" height="${1200 - top}" fill="url(#t)"/><g fill="none" stroke="#cfccd6" stroke-width="6" opacity=".7"><path d="M-20 ${top + 90}q280 60 460-20t420 60t400-40M100 ${top + 300}q240-80 480 0t680-60"/></g>`
  return `<defs>${grad('t', deep, dark)}</defs><rect y="${top}" width="1200" height="${1200 - top}" fill="url(#t)" opacity=".5"/>`
}

const shade = (cx, cy, rx, ry, o = 0.2) => `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="#3a2418" opacity="${o}"/>`
export const stands = {
  plate: () => `${shade(600, 985, 430, 60)}<ellipse cx="600" cy="950" rx="450" ry="112" fill="#fff"/><ellipse cx="600" cy="944" rx="450" ry="106" fill="#f4f1ee"/><ellipse cx="600" cy="936" rx="320" ry="66" fill="#fff"/>`,
  board: () => `${shade(600, 1010, 470, 50)}<rect x="150" y="880" width="900" height="130" rx="46" fill="${WOOD[2]}"/><rect x="150" y="850" width="900" height="130" rx="46" fill="#f0c58b"/><path d="M190 915h820" stroke="${WOOD[1]}" stroke-width="5" opacity=".5"/><circle cx="980" cy="915" r="22" fill="${WOOD[1]}"/>`,
  podium: (tone) => `${shade(600, 1075, 440, 50)}<path d="M200 930v110a400 84 0 0 0 800 0V930z" fill="${TONES[tone][2]}"/><ellipse cx="600" cy="930" rx="400" ry="84" fill="#fff"/>`,
  coaster: () => `${shade(600, 985, 320, 50)}<ellipse cx="600" cy="960" rx="340" ry="84" fill="${WOOD[2]}"/><ellipse cx="600" cy="942" rx="340" ry="84" fill="${WOOD[0]}"/><ellipse cx="600" cy="942" rx="270" ry="62" fill="none" stroke="${WOOD[1]}" stroke-width="7"/>`,
  ice: () => `${shade(600, 1020, 460, 50)}<path d="M130 900h940l-70 150H200z" fill="#fff"/><g fill="#bfe4ff" stroke="#fff" stroke-width="8">${[...Array(9).keys()].map((i) => `<rect x="${150 + i * 100}" y="${830 + (i % 3) * 22}" width="112" height="112" rx="26" transform="rotate(${(i * 37) % 40 - 20} ${206 + i * 100} 890)" opacity=".92"/>`).join('')}</g>`,
  rug: (tone) => `<ellipse cx="600" cy="980" rx="520" ry="150" fill="${TONES[tone][2]}"/><ellipse cx="600" cy="980" rx="440" ry="118" fill="#fff" opacity=".55"/><ellipse cx="600" cy="980" rx="330" ry="84" fill="${TONES[tone][1]}"/>`,
  rail: () => `<rect x="90" y="150" width="1020" height="26" rx="13" fill="${WOOD[1]}"/><path d="M570 176c0-60 70-50 62 4c-4 30-32 34-32 74v60M600 310L330 470M600 310L870 470" fill="none" stroke="#8d8d95" stroke-width="14" stroke-linecap="round"/>`,
  none: () => '',
}

/** A window on the front of each: its middle and the width of the goods on its label. */
export const packs = {
  pouch: (c) => ({ at: [600, 700, 320], back: `${shade(600, 1060, 330, 44)}<path d="M300 300h600l34 700q6 60-54 60H320q-60 0-54-60z" fill="${c[0]}"/><path d="M300 300h600l6 120H294z" fill="${c[1]}"/><path d="M300 330h600" stroke="#fff" stroke-width="8" stroke-dasharray="26 18" opacity=".7"/><circle cx="600" cy="700" r="236" fill="#fff"/><path d="M330 440l-26 560" stroke="#fff" stroke-width="26" opacity=".35"/>` }),
  box: (c) => ({ at: [560, 760, 300], back: `${shade(600, 1070, 420, 44)}<path d="M220 470h680v590H220z" fill="${c[0]}"/><path d="M900 470l110-90v590l-110 90z" fill="${c[1]}"/><path d="M220 470l110-90h680l-110 90z" fill="${c[2]}"/><rect x="330" y="560" width="460" height="400" rx="34" fill="#fff"/>` }),
  bottle: (c) => ({ at: [600, 800, 230], back: `${shade(600, 1078, 250, 36)}<rect x="520" y="150" width="160" height="110" rx="24" fill="${c[1]}"/><path d="M535 250h130v90q150 60 150 210v440q0 80-80 80H465q-80 0-80-80V550q0-150 150-210z" fill="${c[0]}"/><rect x="385" y="620" width="430" height="340" fill="#fff"/><path d="M440 560v430" stroke="#fff" stroke-width="24" opacity=".4"/>` }),
  tub: (c) => ({ at: [600, 760, 280], back: `${shade(600, 1050, 320, 40)}<path d="M290 470h620l-70 540q-8 50-60 50H420q-52 0-60-50z" fill="${c[0]}"/><rect x="250" y="390" width="700" height="110" rx="46" fill="${c[1]}"/><path d="M338 600h524l-46 350H384z" fill="#fff"/>` }),
  jar: (c) => ({ at: [600, 780, 290], back: `${shade(600, 1068, 300, 40)}<rect x="370" y="260" width="460" height="130" rx="30" fill="${c[1]}"/><rect x="300" y="380" width="600" height="690" rx="110" fill="${c[0]}" opacity=".9"/><rect x="300" y="590" width="600" height="370" fill="#fff"/><path d="M362 470v520" stroke="#fff" stroke-width="28" opacity=".4"/>` }),
  tray: () => ({ at: [600, 830, 560], back: `${shade(600, 1050, 490, 46)}<rect x="110" y="600" width="980" height="440" rx="90" fill="#dfe3ea"/><rect x="110" y="580" width="980" height="430" rx="90" fill="#fff"/><rect x="170" y="630" width="860" height="330" rx="60" fill="#eceff4"/>`, front: `<rect x="110" y="580" width="980" height="430" rx="90" fill="#cfe6ff" opacity=".16"/><path d="M190 900L420 640M780 950l190-220" stroke="#fff" stroke-width="22" opacity=".75" stroke-linecap="round"/>` }),
  crate: () => ({ at: null, back: `${shade(600, 1080, 500, 44)}<path d="M140 640h920v120H140z" fill="${WOOD[2]}"/>`, front: `<g fill="#e0a765" stroke="${WOOD[2]}" stroke-width="6"><rect x="110" y="760" width="980" height="96" rx="12"/><rect x="110" y="868" width="980" height="96" rx="12"/><rect x="110" y="976" width="980" height="96" rx="12"/></g><g fill="${WOOD[1]}"><rect x="140" y="740" width="86" height="340" rx="10"/><rect x="974" y="740" width="86" height="340" rx="10"/></g><g fill="${WOOD[2]}"><circle cx="183" cy="808" r="10"/><circle cx="183" cy="916" r="10"/><circle cx="183" cy="1024" r="10"/><circle cx="1017" cy="808" r="10"/><circle cx="1017" cy="916" r="10"/><circle cx="1017" cy="1024" r="10"/></g>` }),
  carton: () => ({ at: null, back: `${shade(600, 1090, 480, 44)}<path d="M190 640h820v180H190z" fill="#a87644"/><path d="M190 640L60 560l110-70 150 150z" fill="#cf9b63"/><path d="M1010 640l130-80-110-70-150 150z" fill="#cf9b63"/>`, front: `<path d="M190 740h820v310q0 30-30 30H220q-30 0-30-30z" fill="#dba970"/><path d="M560 740h80v340h-80z" fill="#f0d2a8" opacity=".8"/><rect x="740" y="900" width="210" height="120" rx="12" fill="#fff" opacity=".85"/><path d="M770 935h150M770 965h110M770 993h130" stroke="#b98a58" stroke-width="10" opacity=".7"/>` }),
  gift: (c) => ({ at: null, back: `${shade(600, 1090, 460, 44)}<path d="M200 660h800v160H200z" fill="${c[1]}"/>`, front: `<path d="M200 770h800v280q0 30-30 30H230q-30 0-30-30z" fill="${c[0]}"/><path d="M540 770h120v310H540z" fill="#ffd66b"/><path d="M200 770h800v44H200z" fill="${c[1]}" opacity=".6"/>` }),
  shelf: (c) => ({ at: null, back: `<rect x="80" y="1010" width="1040" height="54" rx="18" fill="${WOOD[1]}"/><rect x="80" y="1000" width="1040" height="34" rx="17" fill="${WOOD[0]}"/><path d="M190 1060v90M1010 1060v90" stroke="${WOOD[2]}" stroke-width="30"/><rect x="120" y="150" width="960" height="620" rx="40" fill="#fff" opacity=".45"/><rect x="120" y="150" width="960" height="620" rx="40" fill="none" stroke="${c[0]}" stroke-width="14" opacity=".5"/><rect x="620" y="500" width="320" height="30" rx="15" fill="${WOOD[0]}"/>` }),
}
