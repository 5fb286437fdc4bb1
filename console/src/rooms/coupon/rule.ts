import type { CouponTerms, Fen, Instant } from '@/api/types'
import { locale, words } from '@/i18n'
import { fenToYuan } from '@/lib/money'
import { shortTime } from '@/lib/time'

/** The terms as a form holds them: a number that is not filled in yet is null. */
export interface CouponForm {
  kind: 'MINUS' | 'RATE'
  threshold: Fen | null
  value: number | null
  cap: Fen | null
  validBy: 'DAYS' | 'DATES'
  days: number | null
  from: Instant | null
  until: Instant | null
  uses: number
  perPerson: number
  total: number | null
  withPromotions: boolean
  ways: CouponTerms['ways']
}
export const WAYS: CouponTerms['ways'] = ['CENTRE', 'PRODUCT', 'CODE', 'ORDER', 'REVIEW']
const WHOLE = 10_000

export const blank = (): CouponForm => ({
  kind: 'MINUS',
  threshold: null,
  value: null,
  cap: null,
  validBy: 'DAYS',
  days: 7,
  from: null,
  until: null,
  uses: 1,
  perPerson: 1,
  total: 1000,
  withPromotions: true,
  ways: ['CENTRE', 'PRODUCT'],
})

export const loaded = (terms: CouponTerms): CouponForm => ({
  ...blank(),
  ...terms,
  threshold: terms.threshold || null,
  validBy: terms.validity.days ? 'DAYS' : 'DATES',
  days: terms.validity.days || null,
  from: terms.validity.from,
  until: terms.validity.until,
})

const short = (fen: Fen) => fenToYuan(fen).replace(/\.?0+$/, '')

function worth(form: CouponForm): string {
  if (form.value === null) return ''
  const from = form.threshold ? words('coupon.said.from', { n: short(form.threshold) }) : words('coupon.said.none')
  if (form.kind === 'MINUS') return words('coupon.said.minus', { from, n: short(form.value) })
  const n = locale.value === 'en' ? String((WHOLE - form.value) / 100) : String(form.value / 1_000)
  const cap = form.cap ? words('coupon.said.cap', { n: short(form.cap) }) : ''
  return words('coupon.said.rate', { from, n }) + cap
}
/** What buyers read on the ticket. */
export function said(form: CouponForm): string {
  const what = worth(form)
  if (!what) return ''
  const when =
    form.validBy === 'DAYS'
      ? words('coupon.said.days', { n: form.days ?? 0 })
      : `${shortTime(form.from)} – ${shortTime(form.until)}`
  return `${what} · ${when}`
}

/** What the form itself can tell; the rest the server refuses at its field. */
export function wrong(form: CouponForm): string {
  if (form.value === null || form.total === null) return words('coupon.fill')
  if (form.kind === 'RATE' && form.value >= WHOLE) return words('coupon.rate')
  if (form.kind === 'MINUS' && form.threshold && form.value > form.threshold) return words('coupon.tooMuch')
  if (form.validBy === 'DAYS' ? !form.days : !form.from || !form.until) return words('coupon.fillWhen')
  return form.perPerson > form.total ? words('coupon.tooMany') : ''
}

/** As the server takes it: what does not belong to the kind is left out. */
export const sent = (form: CouponForm): CouponTerms => ({
  kind: form.kind,
  threshold: form.threshold ?? 0,
  value: form.value!,
  cap: form.kind === 'RATE' ? form.cap : null,
  validity:
    form.validBy === 'DAYS'
      ? { from: null, until: null, days: form.days! }
      : { from: form.from, until: form.until, days: 0 },
  uses: form.uses,
  perPerson: form.perPerson,
  total: form.total!,
  withPromotions: form.withPromotions,
  ways: form.ways,
})
