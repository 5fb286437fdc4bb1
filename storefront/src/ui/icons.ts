// One line set, 24 × 24, stroke 1.8, drawn for this app. Used as a mask, so colour comes from the text around it.
const PATHS = {
  home: 'M4 11.2 12 4.5l8 6.7V19a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 19zM9.5 20.5V14h5v6.5',
  grid: 'M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 13.5h6v6h-6z',
  cart: 'M3 4.5h2.3l2.2 10.7a1.5 1.5 0 0 0 1.5 1.2h8.3a1.5 1.5 0 0 0 1.5-1.2L20.5 8H6M9.5 20h.01M17 20h.01',
  me: 'M12 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.6-3.6 3.7-5.5 7.5-5.5s6.9 1.9 7.5 5.5',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16.2 16.2 20.5 20.5',
  back: 'M14.5 5 7.5 12l7 7',
  next: 'M9.5 5l7 7-7 7',
  down: 'M5 9.5l7 7 7-7',
  up: 'M5 14.5l7-7 7 7',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5.5v13M5.5 12h13',
  minus: 'M5.5 12h13',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  ticket: 'M3.8 7h16.4v3a2 2 0 0 0 0 4v3H3.8v-3a2 2 0 0 0 0-4zM14.2 7v2M14.2 11v2M14.2 15v2',
  heart: 'M12 19.8S4 15.2 4 9.6A4.3 4.3 0 0 1 12 7.3a4.3 4.3 0 0 1 8 2.3c0 5.6-8 10.2-8 10.2z',
  share: 'M12 14.5V4M8 7.5 12 3.5l4 4M5 12.5V19a1.5 1.5 0 0 0 1.5 1.5h11A1.5 1.5 0 0 0 19 19v-6.5',
  trash:
    'M4.5 6.5h15M9.5 6.5V4h5v2.5M6.5 6.5l.8 12.6a1.5 1.5 0 0 0 1.5 1.4h6.4a1.5 1.5 0 0 0 1.5-1.4l.8-12.6M10 10.5v6M14 10.5v6',
  pin: 'M12 21s7-6.3 7-11.5a7 7 0 0 0-14 0C5 14.7 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.5V12l3 2',
  truck:
    'M2.5 6h11.5v11H2.5zM14 9.5h3.8L21.5 13v4H14zM6.5 19.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM17 19.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  wallet: 'M4 7h14.5A1.5 1.5 0 0 1 20 8.5v9.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18zM4 7l11-3.5V7M16.5 13.2h.01',
  box: 'M12 3.5l8 4.3v8.4l-8 4.3-8-4.3V7.8zM4 7.8l8 4.4 8-4.4M12 12.2v8.3',
  star: 'M12 4l2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8z',
  bag: 'M5.5 8h13l-1 11a1.5 1.5 0 0 1-1.5 1.4H8A1.5 1.5 0 0 1 6.5 19zM8.5 8a3.5 3.5 0 0 1 7 0',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4',
  gear: 'M4 7.5h8.5M17.5 7.5H20M4 16.5h2.5M11.5 16.5H20M15 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9 19a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  foot: 'M12 20.5a8.5 8.5 0 1 1 8.5-8.5M12 7.5V12l2.5 1.5M17 17.5l2 2 3-3.5',
  edit: 'M4.5 19.5l1-4L16 5l3 3L8.5 18.5zM13.5 7.5l3 3',
  phone:
    'M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3A1.5 1.5 0 0 1 18.5 19C11 19 5 13 5 5.5A1.5 1.5 0 0 1 6.5 4z',
  camera: 'M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 16.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z',
  shield: 'M12 3.5l7 2.5v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM9 12l2.2 2.2L15.2 10',
  play: 'M8 5.5v13l10.5-6.5z',
  wifi: 'M3.5 9.5a12.5 12.5 0 0 1 17 0M6.5 13a8 8 0 0 1 11 0M9.5 16.3a3.8 3.8 0 0 1 5 0M4 4l16 16',
  globe:
    'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM3.5 12h17M12 3.5c2.5 2.3 3.5 5.2 3.5 8.5s-1 6.2-3.5 8.5c-2.5-2.3-3.5-5.2-3.5-8.5s1-6.2 3.5-8.5z',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  text: 'M4 18.5 9 6l5 12.5M5.8 14.5h6.4M15.5 18.5l2.8-7 2.7 7M16.5 16.2h3.6',
  info: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 11v5.5M12 7.8h.01',
  thumb: 'M7.5 20V10.5L11.5 4a2 2 0 0 1 2 2v3.5h5a1.5 1.5 0 0 1 1.5 1.8l-1.3 7A1.5 1.5 0 0 1 17.2 20zM4 10.5h3.5V20H4z',
  paste: 'M8 5H5.5v15.5h13V5H16M8.5 3.5h7v3.5h-7zM8.5 12h7M8.5 16h5',
  filter: 'M4 6.5h16M7 12h10M10 17.5h4',
  empty: 'M4 13.5l2.5-8h11l2.5 8v6H4zM4 13.5h5a3 3 0 0 0 6 0h5',
  leave: 'M14 4.5H5.5v15H14M10 12h10.5M17 8.5l3.5 3.5-3.5 3.5',
  help: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM9.5 9.8a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2 1-1.2 2M12 16.8h.01',
} as const
/** The same drawings, filled: something is chosen, or is a mark rather than a button. */
const SOLID = { heartFull: 'heart', starFull: 'star' } as const
export type IconName = keyof typeof PATHS | keyof typeof SOLID

export function iconUrl(name: IconName): string {
  const solid = name in SOLID
  const path = PATHS[solid ? SOLID[name as keyof typeof SOLID] : (name as keyof typeof PATHS)]
  const pen = "stroke='#000' stroke-width='1.8' stroke-linecap='round' stroke-linejoin='round'"
  const head = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='${solid ? '#000' : 'none'}' ${pen}>`
  const svg = `${head}<path d='${path}'/></svg>`
  return `url("data:image/svg+xml,${svg.replace(/#/g, '%23').replace(/</g, '%3C').replace(/>/g, '%3E')}")`
}
