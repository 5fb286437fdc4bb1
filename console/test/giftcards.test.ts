import { describe, expect, it } from 'vitest'
import { csv } from '@/rooms/giftcards/state'

describe('the file of codes', () => {
  it('is read by spreadsheets: a mark of its letters, a head, a line for each card', () => {
    expect(csv('编号,卡密', [{ number: 1, code: 'K3TM-9XQ2-ABCD-EF01' }])).toBe(
      '\uFEFF编号,卡密\r\n1,K3TM-9XQ2-ABCD-EF01\r\n',
    )
  })
})
