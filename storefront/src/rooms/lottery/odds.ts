/** 0.0001% is one in a million: said to the last digit and without any more. */
export const percent = (odds: number): string => `${Number((odds / 10_000).toFixed(4))}%`

/** Fields of a grid in the order in which the light goes round, by row and column from the top left. */
export const AROUND = [0, 1, 2, 7, -1, 3, 6, 5, 4]

/** How far a wheel turns so that the middle of a field stands under the pointer, some rounds further than before. */
export function turned(before: number, slot: number, fields: number, rounds = 5): number {
  const target = 360 - ((slot + 0.5) * 360) / fields
  return Math.ceil(before / 360) * 360 + rounds * 360 + target
}
