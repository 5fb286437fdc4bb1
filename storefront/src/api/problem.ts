import type { Fen, Id, ProblemView, QuoteView } from './types'

interface Base {
  title: string
  detail: string
  status: number
  instance: string
  incident: string
  retryAt: string
  fields: { pointer: string; message: string }[]
}

/** Refusals this app answers in a way of its own; every other slug arrives as 'other' with the server's words. */
export type Problem = Base &
  (
    | { code: 'client/offline' | 'client/timeout' | 'client/unreadable' | 'client/cancelled' }
    | {
        code:
          | 'identity/too-many-codes'
          | 'identity/code-wrong'
          | 'identity/code-expired'
          | 'identity/too-many-tries'
          | 'identity/phone-invalid'
          | 'identity/login-needed'
      }
    | { code: 'catalog/no-such-product' | 'catalog/product-off-shelf' | 'catalog/not-for-sale' }
    | { code: 'pricing/price-changed'; quote: QuoteView }
    /** `orderId`: an unpaid order of one's own is what stands in the way */
    | { code: 'inventory/sold-out'; skuIds: Id[]; available?: Record<Id, number>; orderId?: Id }
    | { code: 'ordering/too-many-unpaid' | 'ordering/too-many-unpaid-units'; orderId?: Id }
    | { code: 'ordering/limit' | 'ordering/confirm-no-return' | 'freight/no-delivery' }
    | { code: 'fulfilment/urge-too-early' | 'fulfilment/urge-once-a-day' }
    | { code: 'media/too-large' | 'media/not-an-image' }
    | { code: 'other'; slug: string; amount?: Fen }
  )

const KNOWN = new Set<string>([
  'identity/too-many-codes',
  'identity/code-wrong',
  'identity/code-expired',
  'identity/too-many-tries',
  'identity/phone-invalid',
  'identity/login-needed',
  'catalog/no-such-product',
  'catalog/product-off-shelf',
  'catalog/not-for-sale',
  'pricing/price-changed',
  'inventory/sold-out',
  'ordering/too-many-unpaid',
  'ordering/too-many-unpaid-units',
  'ordering/limit',
  'ordering/confirm-no-return',
  'freight/no-delivery',
  'fulfilment/urge-too-early',
  'fulfilment/urge-once-a-day',
  'media/too-large',
  'media/not-an-image',
])

export function localProblem(
  code: 'client/offline' | 'client/timeout' | 'client/unreadable' | 'client/cancelled' | 'identity/login-needed',
): Problem {
  return { code, title: '', detail: '', status: 0, instance: '', incident: '', retryAt: '', fields: [] }
}

function isProblemView(body: unknown): body is ProblemView {
  return typeof body === 'object' && body !== null && typeof (body as ProblemView).code === 'string'
}

export function readProblem(status: number, body: unknown): Problem {
  const view: Partial<ProblemView> = isProblemView(body) ? body : {}
  const text = (extra: string) => {
    const value = (view as Record<string, unknown>)[extra]
    return typeof value === 'string' ? value : ''
  }
  const base: Base = {
    title: view.title ?? '',
    detail: view.detail ?? '',
    status,
    instance: view.instance ?? '',
    incident: text('incident'),
    retryAt: text('retryAt'),
    fields: view.fields ?? [],
  }
  const code = view.code ?? ''
  if (!KNOWN.has(code)) return { ...base, code: 'other', slug: code }
  if (code === 'pricing/price-changed' && !view.quote) return { ...base, code: 'other', slug: code }
  return { ...view, ...base, code } as Problem
}
