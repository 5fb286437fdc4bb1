import { ref, shallowRef, watch, type Ref } from 'vue'
import { toProblem, type Problem } from '@/api/problem'
import type { UnitRefundPreview } from '@/api/types'
import type { LineQuantity } from './useOrder'

/** What giving back these units comes to, as the server reckons it; only the answer to the latest choice is shown. */
export function useUnitPreview(lines: Ref<LineQuantity[]>, ask: (lines: LineQuantity[]) => Promise<UnitRefundPreview>) {
  const preview = shallowRef<UnitRefundPreview | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const asking = ref(false)
  let latest = 0

  async function look(chosen: LineQuantity[]) {
    const mine = ++latest
    preview.value = problem.value = null
    asking.value = chosen.length > 0
    if (!chosen.length) return
    try {
      const answer = await ask(chosen)
      if (mine === latest) preview.value = answer
    } catch (e) {
      if (mine === latest) problem.value = toProblem(e, 0)
    } finally {
      if (mine === latest) asking.value = false
    }
  }
  watch(
    () => JSON.stringify(lines.value),
    () => void look(lines.value),
  )
  return { preview, problem, asking, forget: () => look(lines.value) }
}
