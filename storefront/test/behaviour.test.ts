import { answers, asked, wipe } from './uni'
import { beforeEach, describe, expect, it } from 'vitest'
import { note, tellShop } from '@/state/behaviour'
import { prefs } from '@/state/prefs'

const posted = () => asked.filter((one) => one.method === 'POST').map((one) => one.body as Record<string, unknown>)

beforeEach(() => {
  wipe()
  prefs.collect = true
  prefs.personal = true
  answers['/api/behaviour'] = { wanted: true }
  answers['/api/behaviour/events'] = { taken: true }
})

describe('usage records', () => {
  it('are told in batches with rising numbers, and how long ago', async () => {
    note('VIEW', { subjectKind: 'PRODUCT', subject: '7' })
    note('CLICK')
    await tellShop()
    note('SEARCH', { subject: 'x'.repeat(80), amount: -3 })
    await tellShop()
    const [first, second] = posted()
    expect(first!.events).toHaveLength(2)
    expect(second!.number).toBe((first!.number as number) + 1)
    expect(second!.visit).toBe(first!.visit)
    expect((second!.events as { subject: string; amount: number; ago: number }[])[0]).toMatchObject({
      subject: 'x'.repeat(60),
      amount: 0,
    })
  })
  it('say whose they are only with consent', async () => {
    prefs.personal = false
    note('VIEW')
    await tellShop()
    expect(posted()[0]!.personal).toBe(false)
  })
  it('are not kept, nor told, once a person has switched them off', async () => {
    note('VIEW')
    prefs.collect = false
    note('VIEW')
    await tellShop()
    prefs.collect = true
    await tellShop()
    expect(posted()).toHaveLength(0)
  })
})
