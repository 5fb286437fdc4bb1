import { t, type Key } from '@/i18n'
import { prefs } from '@/state/prefs'
import type { Problem } from '@/api/problem'

const OWN: Partial<Record<Problem['code'], Key>> = {
  'client/offline': 'problem.offline', 'client/timeout': 'problem.timeout', 'client/unreadable': 'problem.unreadable',
  'client/cancelled': 'problem.cancelled', 'identity/login-needed': 'problem.login',
}
// The server speaks Chinese; in English the refusals a buyer meets most have words of our own.
const ENGLISH: Partial<Record<Problem['code'], Key>> = {
  'identity/too-many-codes': 'problem.too-many-codes', 'identity/code-wrong': 'problem.code-wrong', 'identity/code-expired': 'problem.code-expired',
  'identity/too-many-tries': 'problem.too-many-tries', 'identity/phone-invalid': 'problem.phone-invalid', 'catalog/no-such-product': 'problem.no-such-product',
  'catalog/product-off-shelf': 'problem.off-shelf', 'catalog/not-for-sale': 'problem.off-shelf', 'pricing/price-changed': 'problem.price-changed',
  'inventory/sold-out': 'problem.sold-out', 'ordering/confirm-no-return': 'problem.confirm-no-return', 'freight/no-delivery': 'problem.no-delivery',
  'fulfilment/urge-too-early': 'problem.urge-too-early', 'fulfilment/urge-once-a-day': 'problem.urge-once', 'media/too-large': 'problem.too-large',
  'media/not-an-image': 'problem.not-an-image',
}

/** What happened and what to do, in the buyer's language; the server's own words when they say more. */
export function problemText(problem: Problem): string {
  const own = OWN[problem.code]
  if (own) return t(own)
  const english = ENGLISH[problem.code]
  if (prefs.locale === 'en' && english) return t(english)
  return problem.detail || problem.title || (english ? t(english) : t('problem.unknown'))
}
