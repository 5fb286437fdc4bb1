import { ElMessage } from 'element-plus/es/components/message/index'
import 'element-plus/theme-chalk/el-message.css'
import { ref } from 'vue'
import { Problem, toProblem } from '@/api/problem'
import { problemText } from '@/i18n'

/** A write started by a person: one at a time, its refusal shown where the person looks. */
export function useAction<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
  const busy = ref(false)
  const problem = ref<Problem | null>(null)

  async function run(...args: A): Promise<R | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = null
    try {
      return await act(...args)
    } catch (e) {
      problem.value = toProblem(e, 0)
      return undefined
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, run }
}

export function toast(message: string, type: 'success' | 'warning' = 'success') {
  ElMessage({ type, message, offset: 88, placement: 'bottom', grouping: true })
}
export function toastProblem(problem: unknown) {
  ElMessage({
    type: 'error',
    message: problemText(toProblem(problem, 0)),
    offset: 88,
    placement: 'bottom',
    duration: 6000,
    showClose: true,
  })
}
