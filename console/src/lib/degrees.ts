/** "31.17" <-> 31170000 micro degrees, on the digits. */
export function toMicro(text: string, most: number): number | null {
  const found = /^(-?)(\d{1,3})(?:\.(\d{1,6})\d*)?$/.exec(text.normalize('NFKC').trim())
  if (!found) return null
  const micro = Number(found[2]! + (found[3] ?? '').padEnd(6, '0'))
  return micro > most * 1_000_000 ? null : found[1] && micro ? -micro : micro
}

export function fromMicro(micro: number): string {
  const digits = String(Math.abs(micro)).padStart(7, '0')
  return `${micro < 0 ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`
}
