import { computed } from 'vue'
import { api, ask } from '@/api/client'
import type { Condition, MemberField } from '@/api/types'
import { useLoad } from '@/use/useLoad'

export type Op = Condition['op']
export interface Choice {
  id: string
  name: string
}
/** What a condition's field is chosen from; every other field is a number. */
export const CHOICES: readonly MemberField[] = ['LEVEL', 'TAG', 'CATEGORY']
export const MONEY: readonly MemberField[] = ['SPENT', 'RECENT_SPENT']
export const FIELDS: readonly MemberField[] = [
  'LEVEL',
  'TAG',
  'GROWTH',
  'ORDERS',
  'SPENT',
  'RECENT_ORDERS',
  'RECENT_SPENT',
  'DAYS_SINCE_ORDER',
  'CATEGORY',
  'RECENCY',
  'FREQUENCY',
  'MONEY',
  'DAYS_REGISTERED',
  'DAYS_SINCE_SEEN',
  'VIEWS',
  'FAVOURITES',
  'REVIEWS',
  'SIGN_INS',
  'BIRTHDAY_MONTH',
]
export const opsOf = (field: MemberField): readonly Op[] =>
  CHOICES.includes(field) ? ['ANY_OF', 'NONE_OF'] : ['AT_LEAST', 'AT_MOST']
export const fresh = (field: MemberField): Condition => ({ field, op: opsOf(field)[0]!, number: 0, ids: [] })
export const isWhole = (c: Condition) => !CHOICES.includes(c.field) || c.ids.length > 0

/** Levels, tags and categories, read once for a rule that is being made. */
export function useChoices() {
  const load = useLoad(async () => {
    const [{ levels }, tags, categories] = await Promise.all([
      ask(api.GET('/api/console/member-levels')),
      ask(api.GET('/api/console/member-tags')),
      ask(api.GET('/api/console/categories')).catch(() => []),
    ])
    return { levels, tags, categories }
  })
  const of = computed<Partial<Record<MemberField, Choice[]>>>(() => ({
    LEVEL: load.data.value?.levels.map(({ id, name }) => ({ id, name })) ?? [],
    TAG: load.data.value?.tags.map(({ id, name }) => ({ id, name })) ?? [],
    CATEGORY: load.data.value?.categories.map(({ id, name }) => ({ id, name })) ?? [],
  }))
  return { ...load, of }
}
