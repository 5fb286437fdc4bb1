import type { CaseKind, ClaimLine } from '@/api/types'

type Reason = ClaimLine['kinds'][number]['reasons'][number]

/** The reasons for all of these lines; what one of them does not admit is refused for all, in its own words. */
export function reasonsFor(lines: ClaimLine[], kind: CaseKind | ''): Reason[] {
  const [first, ...others] = lines.map((one) => one.kinds.find((choice) => choice.kind === kind)?.reasons ?? [])
  const why = (reason: Reason): string | null =>
    others.flat().find((other) => other.reason === reason.reason && other.refused)?.refused ?? null
  return (first ?? []).map((one) => ({ ...one, refused: one.refused ?? why(one) }))
}
