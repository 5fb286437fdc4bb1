import type { GiftCardBatchView } from '@/api/types'

export type BatchState = GiftCardBatchView['state']
/** As the tags of other pages are coloured. */
export const TONES: Record<BatchState, string> = {
  ANNOUNCED: 'UNPAID',
  RUNNING: 'DONE',
  CLOSED: 'CANCELLED',
  OVER: 'CANCELLED',
}

/** Codes hold letters and digits alone, so nothing in the file has to be quoted. */
export function csv(head: string, codes: { number: number; code: string }[]): string {
  return `\uFEFF${[head, ...codes.map((one) => `${one.number},${one.code}`)].join('\r\n')}\r\n`
}
