import { describe, expect, it } from 'vitest'
import { grouped, whole } from '@/rooms/giftcard/code'

describe('the code of a gift card', () => {
  it('is shown as it is printed, however it was typed or pasted', () => {
    expect(grouped('k3tm9xq2 abcd-ef01')).toBe('K3TM-9XQ2-ABCD-EF01')
    expect(grouped('ｋ３ｔｍ９')).toBe('K3TM-9')
    expect(grouped('K3TM-')).toBe('K3TM')
    expect(grouped('')).toBe('')
  })
  it('is whole with sixteen letters and takes no more', () => {
    expect(whole('K3TM-9XQ2-ABCD-EF0')).toBe(false)
    expect(whole('K3TM-9XQ2-ABCD-EF01')).toBe(true)
    expect(grouped('K3TM9XQ2ABCDEF01999')).toBe('K3TM-9XQ2-ABCD-EF01')
  })
})
