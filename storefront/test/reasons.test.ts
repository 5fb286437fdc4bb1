import { describe, expect, it } from 'vitest'
import type { ClaimLine } from '@/api/types'
import { hasNoReason, noReasonRefused, reasonsFor } from '@/rooms/aftersale/reasons'

const line = (refused: string | null) =>
  ({
    kinds: [
      {
        kind: 'RETURN',
        text: '退货退款',
        reasons: [
          { reason: 'NO_REASON', text: '七天无理由', needsEvidence: false, refused },
          { reason: 'AGREED', text: '协商一致', needsEvidence: false, refused: null },
        ],
      },
    ],
  }) as unknown as ClaimLine

describe('the reasons for several lines', () => {
  it('are refused for all when one of them does not admit it, wherever it stands', () => {
    for (const lines of [
      [line(null), line('不支持无理由')],
      [line('不支持无理由'), line(null)],
    ]) {
      expect(reasonsFor(lines, 'RETURN').map((one) => one.refused)).toEqual(['不支持无理由', null])
    }
    expect(reasonsFor([line(null), line(null)], 'RETURN').map((one) => one.refused)).toEqual([null, null])
  })
  it('leave the seven days to the lines that have them', () => {
    const [fresh, tin] = [line('不支持无理由'), line(null)]
    expect([noReasonRefused(fresh), noReasonRefused(tin)]).toEqual(['不支持无理由', ''])
    expect(hasNoReason([fresh, tin], [])).toBe(true)
    expect(hasNoReason([fresh, tin], [fresh])).toBe(false)
    expect(hasNoReason([fresh, tin], [fresh, tin])).toBe(true)
    expect(hasNoReason([fresh], [])).toBe(false)
  })
  it('are none as long as nothing is chosen', () => {
    expect(reasonsFor([], 'RETURN')).toEqual([])
    expect(reasonsFor([line(null)], '')).toEqual([])
  })
})
