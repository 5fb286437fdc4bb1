import { expect, test } from 'vitest'
import { useLocale } from '@/i18n'
import { blankTerms, lacks } from '@/rooms/campaigns/builder'
import { clashing, span, weeks } from '@/rooms/campaigns/calendar'
import { may, STATES } from '@/rooms/campaigns/state'
import { blank, said, sent, wrong, type RuleForm } from '@/rooms/spendsave/rule'
import { campaignTools } from '@/shell/slots'

const spendsave = campaignTools.find((tool) => tool.kind === 'spendsave')!
const rule = (change: Partial<RuleForm>): RuleForm => ({ ...blank(), ...change })

test('a tool is found by its folder, and reads as buyers will read it', () => {
  useLocale('zh-CN')
  expect(
    said(
      rule({
        tiers: [
          { threshold: 20000, value: 5000 },
          { threshold: 9950, value: 1000 },
        ],
      }),
    ),
  ).toBe('满99.5减10，满200减50')
  expect(said(rule({ kind: 'RATE', by: 'PIECES', tiers: [{ threshold: 2, value: 8850 }] }))).toBe('满2件打8.85折')
  expect(said(rule({ repeat: true, tiers: [{ threshold: 10000, value: 1000 }] }))).toBe('每满100减10')
  useLocale('en')
  expect(said(rule({ kind: 'RATE', by: 'PIECES', tiers: [{ threshold: 2, value: 9000 }] }))).toBe(
    '10% off from 2 pieces',
  )
  useLocale('zh-CN')
})
test('what does not belong to the kind is not sent', () => {
  const rate = rule({ kind: 'RATE', repeat: true, repeatCap: 3, cap: 500, tiers: [{ threshold: 1, value: 9000 }] })
  expect(sent(rate)).toMatchObject({ repeat: false, repeatCap: 0, cap: 500 })
  expect(sent({ ...rate, kind: 'MINUS' })).toMatchObject({ repeat: true, repeatCap: 3, cap: null })
  expect(sent({ ...rate, kind: 'MINUS', repeat: false })).toMatchObject({ repeatCap: 0 })
})
test('a rule is whole before it is sent', () => {
  expect(wrong(blank())).not.toBe('')
  expect(wrong(rule({ tiers: [{ threshold: 100, value: 10 }] }))).toBe('')
  expect(
    wrong(
      rule({
        tiers: [
          { threshold: 100, value: 10 },
          { threshold: 100, value: 20 },
        ],
      }),
    ),
  ).not.toBe('')
  expect(wrong(rule({ kind: 'RATE', tiers: [{ threshold: 100, value: 10000 }] }))).not.toBe('')
})
test('each step says what it still lacks', () => {
  const terms = blankTerms()
  expect(lacks('when', terms, spendsave, blank())).not.toBe('')
  Object.assign(terms, { name: '周年庆', startsAt: '2026-12-01T00:00:00Z', endsAt: '2026-12-02T00:00:00Z' })
  expect(lacks('when', terms, spendsave, blank())).toBe('')
  expect(lacks('when', { ...terms, endsAt: terms.startsAt }, spendsave, blank())).not.toBe('')
  expect(lacks('when', { ...terms, channels: [] }, spendsave, blank())).not.toBe('')
  expect(lacks('who', { ...terms, audience: { kind: 'level', ids: [] } }, spendsave, blank())).not.toBe('')
  expect(lacks('goods', { ...terms, scope: { ...terms.scope, all: false } }, spendsave, blank())).not.toBe('')
  expect(lacks('goods', terms, spendsave, blank())).toBe('')
  expect(lacks('rule', terms, spendsave, blank())).not.toBe('')
})
test('what has ended is neither paused nor changed, and a blown fuse can be mended', () => {
  for (const state of STATES) expect(may(state).edit).toBe(state !== 'OVER' && state !== 'STOPPED')
  expect(may('FUSED')).toMatchObject({ resume: true, pause: false, stop: true })
  expect(may('DRAFT')).toMatchObject({ publish: true, stop: false })
})
test('the calendar cuts off what reaches out of it', () => {
  const [from, to] = ['2026-12-01T00:00:00.000Z', '2026-12-11T00:00:00.000Z']
  expect(span({ startsAt: '2026-11-01T00:00:00Z', endsAt: '2026-12-06T00:00:00Z' }, from, to)).toEqual({
    left: 0,
    width: 50,
  })
  expect(span({ startsAt: '2026-12-06T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' }, from, to)).toEqual({
    left: 50,
    width: 50,
  })
  const last = span({ startsAt: '2026-12-10T23:59:00Z', endsAt: '2027-01-01T00:00:00Z' }, from, to)
  expect(last.left + last.width).toBeLessThanOrEqual(100)
  expect(weeks(from, to)).toEqual([from, '2026-12-08T00:00:00.000Z'])
  const clash = { one: '1', other: '2', kind: 'BELOW_COST' as const, skus: 1, example: '苹果' }
  expect(clashing({ campaigns: [], clashes: [clash] }, '2')).toBe(true)
  expect(clashing({ campaigns: [], clashes: [clash] }, '3')).toBe(false)
})
