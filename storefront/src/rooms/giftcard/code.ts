/** What was typed or pasted, as it is printed on a card: capitals in groups of four. */
export function grouped(typed: string): string {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 16)
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}
export const whole = (typed: string): boolean => grouped(typed).length === 19
