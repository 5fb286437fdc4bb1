import { forget, keep, recall } from '@/lib/store'
import { newKey } from '@/api/client'
import type { Problem } from '@/api/problem'

// A placing call keeps its idempotency key before it is sent: a lost answer, a closed tab or a second tap repeats
// the same key, so the server answers with the first outcome instead of placing twice.
interface Kept {
  intent: string
  key: string
}

export function keyFor(slot: string, intent: string): string {
  const kept = recall<Kept>(`key.${slot}`)
  if (kept && kept.intent === intent) return kept.key
  const key = newKey()
  keep(`key.${slot}`, { intent, key })
  return key
}

const WAIT = ['web/idempotency-key-busy', 'web/overloaded', 'web/too-many-requests']

/** After a final answer the key is spent; after silence it stays for the next try. */
export function settleKey(slot: string, problem: Problem | null): void {
  const silent =
    problem &&
    (problem.code === 'client/offline' ||
      problem.code === 'client/timeout' ||
      problem.status >= 500 ||
      problem.status === 401 ||
      (problem.code === 'other' && WAIT.includes(problem.slug)))
  if (!silent) forget(`key.${slot}`)
}
