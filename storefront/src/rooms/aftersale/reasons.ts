import type { CaseKind, ClaimLine } from '@/api/types'

type Reason = ClaimLine['kinds'][number]['reasons'][number]

/** Why a line does not go back without a reason; empty when it does. */
export const noReasonRefused = (line: ClaimLine): string =>
  line.kinds.flatMap((kind) => kind.reasons).find((one) => one.reason === 'NO_REASON')?.refused ?? ''

/** Whether the days to return without a reason concern what is chosen, or with nothing chosen, any line. */
export const hasNoReason = (all: ClaimLine[], chosen: ClaimLine[]): boolean =>
  (chosen.length ? chosen : all).some((line) => !noReasonRefused(line))

/** The reasons for all of these lines; what one of them does not admit is refused for all, in its own words. */
export function reasonsFor(lines: ClaimLine[], kind: CaseKind | ''): Reason[] {
  const [first, ...others] = lines.map((one) => one.kinds.find((choice) => choice.kind === kind)?.reasons ?? [])
  const why = (reason: Reason): string | null =>
    others.flat().find((other) => other.reason === reason.reason && other.refused)?.refused ?? null
  return (first ?? []).map((one) => ({ ...one, refused: one.refused ?? why(one) }))
}
