import { ref } from 'vue'
import { api } from '@/api'
import { problemText } from '@/lib/words'
import { session as login } from '@/state/session'
import { tell } from '@/state/snack'
import { w } from './words'

/** The sessions one is reminded of. */
export function useReminders() {
  const ids = ref<string[]>([])
  async function load(): Promise<void> {
    if (!login.token) return
    const { data } = await api.get('/api/flash-sales/reminders', { askLogin: false })
    if (data) ids.value = data.sessionIds
  }
  async function toggle(id: string): Promise<void> {
    const on = ids.value.includes(id)
    const path = `/api/flash-sales/sessions/${id}/reminder`
    const { problem } = await (on ? api.delete(path) : api.put(path))
    if (problem) {
      tell(problemText(problem))
      return
    }
    ids.value = on ? ids.value.filter((one) => one !== id) : [...ids.value, id]
    tell(w(on ? 'remindOff' : 'remindOn'))
  }
  return { ids, load, toggle }
}
