import { computed, inject, nextTick, onScopeDispose, provide, reactive, watch, type InjectionKey, type Ref } from 'vue'
import type { Problem } from '@/api/problem'
import { problemText } from '@/i18n'

interface Desk {
  claim(at: string): void
  release(at: string): void
  of(at: string): string
}
const DESK: InjectionKey<Desk> = Symbol('fields')

/** Servers differ in how they write a place: "/skus/0/price", "skus[0].price". */
export const pointer = (text: string) =>
  `/${text
    .replace(/^[#/]+/, '')
    .replace(/\[(\d+)\]/g, '/$1')
    .replaceAll('.', '/')}`

/** A form tells its fields what the server refused, and itself says what no field answers for: nothing is said twice. */
export function useFieldDesk(problem: Ref<Problem | null>) {
  const claimed = reactive(new Map<string, number>())
  const covers = (at: string, place: string) => place === at || place.startsWith(`${at}/`)
  const nearest = (place: string) =>
    [...claimed.keys()].filter((at) => covers(at, pointer(place))).sort((a, b) => b.length - a.length)[0]
  provide(DESK, {
    claim: (at) => {
      claimed.set(at, (claimed.get(at) ?? 0) + 1)
    },
    release: (at) => {
      const left = (claimed.get(at) ?? 1) - 1
      if (left) claimed.set(at, left)
      else claimed.delete(at)
    },
    of: (at) => problem.value?.fields.find((f) => nearest(f.pointer) === at)?.message ?? '',
  })
  watch(problem, async (refused) => {
    await nextTick()
    const first = refused?.fields.map((f) => nearest(f.pointer)).find((at) => at)
    if (first) document.querySelector<HTMLElement>(`[data-pointer="${first}"] :is(input, textarea, button)`)?.focus()
  })
  const trouble = computed(() => {
    if (!problem.value) return ''
    return problem.value.fields.length
      ? [problem.value.message, ...problem.value.fields.filter((f) => !nearest(f.pointer)).map((f) => f.message)].join(
          ' ',
        )
      : problemText(problem.value)
  })
  return { trouble }
}

/** The refusal of one place, for the field that stands there; rows move when one above them is taken away. */
export function useFieldProblem(at: () => string | undefined) {
  const desk = inject(DESK, null)
  if (!desk) return () => ''
  watch(
    at,
    (now, before) => {
      if (before) desk.release(before)
      if (now) desk.claim(now)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    const last = at()
    if (last) desk.release(last)
  })
  return () => {
    const now = at()
    return now ? desk.of(now) : ''
  }
}
