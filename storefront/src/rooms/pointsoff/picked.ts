import type { Pick } from '@/api/types'

const KIND = 'points'

/** How many points are agreed to, 0 for none. */
export const agreed = (picks: Pick[]): number => picks.find((pick) => pick.kind === KIND)?.amount ?? 0

/** With as many points agreed to as were offered; at 0 with none. */
export const agreeing = (picks: Pick[], points: number): Pick[] => {
  const others = picks.filter((pick) => pick.kind !== KIND)
  return points ? [...others, { kind: KIND, id: '', amount: points }] : others
}
