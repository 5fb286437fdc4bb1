import { inject, onScopeDispose, provide, reactive, type InjectionKey, type Ref } from 'vue'
import type { Problem } from '@/api/problem'

interface Desk { claim(at: string): void; release(at: string): void; of(at: string): string }
const DESK: InjectionKey<Desk> = Symbol('fields')

/** Servers differ in how they write a place: "/skus/0/price", "skus[0].price". */
export const pointer = (text: string) => `/${text.replace(/^[#/]+/, '').replace(/\[(\d+)\]/g, '/$1').replaceAll('.', '/')}`

/** A form tells its fields what the server refused; what no field answers for is left for the form to say. */
export function useFieldDesk(problem: Ref<Problem | null>) {
  const claimed = reactive(new Map<string, number>())
  const covers = (at: string, place: string) => place === at || place.startsWith(`${at}/`)
  provide(DESK, {
    claim: at => { claimed.set(at, (claimed.get(at) ?? 0) + 1) },
    release: at => { const left = (claimed.get(at) ?? 1) - 1; if (left) claimed.set(at, left); else claimed.delete(at) },
    of: at => problem.value?.fields.find(f => covers(at, pointer(f.pointer)))?.message ?? '',
  })
  return { unclaimed: () => (problem.value?.fields ?? []).filter(f => ![...claimed.keys()].some(at => covers(at, pointer(f.pointer)))) }
}

/** The refusal of one place, for the field that stands there. */
export function useFieldProblem(at: string | undefined) {
  const desk = at ? inject(DESK, null) : null
  if (!desk || !at) return () => ''
  desk.claim(at)
  onScopeDispose(() => desk.release(at))
  return () => desk.of(at)
}
