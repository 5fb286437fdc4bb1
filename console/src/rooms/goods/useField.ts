import { inject, ref } from 'vue'
import type { Errors } from './form'
import { ERRORS } from './useProductForm'

/** The problem of a place in the form, cleared as soon as someone mends it. */
export function useErrors() {
  const errors = inject(ERRORS, ref<Errors>({}))
  const of = (at: string) => errors.value[at] ?? ''
  function mended(at: string) {
    if (!(at in errors.value)) return
    const { [at]: _, ...rest } = errors.value
    errors.value = rest
  }
  return { of, mended }
}
