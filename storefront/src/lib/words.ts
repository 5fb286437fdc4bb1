import { t, type Key } from '@/i18n'
import { dateTime } from './when'
import type { Problem } from '@/api/problem'

const OWN: Partial<Record<Problem['code'], Key>> = {
  'client/offline': 'problem.offline',
  'client/timeout': 'problem.timeout',
  'client/unreadable': 'problem.unreadable',
  'client/cancelled': 'problem.cancelled',
  'identity/login-needed': 'problem.login',
}
/** What happened and what to do; the server says it in the buyer's language. */
export function problemText(problem: Problem): string {
  const own = OWN[problem.code]
  const why = own ? t(own) : problem.detail || problem.title || t('problem.unknown')
  return problem.retryAt ? t('problem.retryAt', { why: why.replace(/[。.]$/, ''), at: dateTime(problem.retryAt) }) : why
}

/** Puts what the server says of single fields beside them, by JSON pointer; whatever stands nowhere is returned to be told. */
export function besideFields(problem: Problem, show: Record<string, (message: string) => void>): string {
  const left = problem.fields.filter(({ pointer }) => !(pointer in show))
  problem.fields.forEach(({ pointer, message }) => show[pointer]?.(message))
  return left.length === problem.fields.length ? problemText(problem) : left.map(({ message }) => message).join(' ')
}
