import { onScopeDispose, ref, shallowRef, type Ref } from 'vue'
import { Problem, toProblem } from '@/api/problem'

/** One read with its states. A newer read makes an older answer worthless, whichever arrives first. */
export function useLoad<T>(read: () => Promise<T>) {
  const data = shallowRef<T | null>(null) as Ref<T | null>
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(false)
  let turn = 0

  async function reload(): Promise<void> {
    const mine = ++turn
    loading.value = true
    problem.value = null
    try {
      const found = await read()
      if (mine === turn) data.value = found
    } catch (e) {
      if (mine === turn) problem.value = toProblem(e, 0)
    } finally {
      if (mine === turn) loading.value = false
    }
  }
  onScopeDispose(() => {
    turn++
  })
  return { data, problem, loading, reload }
}
