import { computed, watch, type Ref } from 'vue'
import { api } from '@/api'
import type { FlashSessionView, FlashTab, FlashTabs } from '@/api/types'
import { useLoad } from '@/state/load'
import { settled } from './offer'
import { useLive } from '@/state/useLive'
import type { SessionNow } from './now'

/** The one that runs, else the next, else the last. */
export function firstOf(sessions: FlashTab[]): string {
  const on = sessions.find((one) => one.state !== 'OVER' && one.state !== 'ANNOUNCED')
  const next = sessions.find((one) => one.state === 'ANNOUNCED')
  return (on ?? next ?? sessions[sessions.length - 1])?.id ?? ''
}

/** All sessions, and the chosen one with its goods kept as they stand. */
export function useSessions(asked: Ref<string>) {
  const tabs = useLoad<FlashTabs>(() => api.get('/api/flash-sales', { askLogin: false }))
  const chosen = computed(() => {
    const all = tabs.data.value?.sessions ?? []
    return all.some((one) => one.id === asked.value) ? asked.value : firstOf(all)
  })
  const session = useLoad<FlashSessionView>(() => {
    const id = chosen.value || '0'
    return api.get(`/api/flash-sales/sessions/${id}`, { askLogin: false })
  })
  watch(chosen, (id) => {
    session.data.value = null
    if (id) void session.reload()
  })
  async function start(): Promise<void> {
    await tabs.reload()
    if (chosen.value) await session.reload()
  }
  const changing = () => !!session.data.value && !settled(session.data.value.session.state)
  function heard(state: unknown): void {
    const now = state as SessionNow
    const shown = session.data.value
    if (!shown) return
    const known = new Map(now.goods.map((one) => [one.productId, one]))
    session.data.value = {
      ...shown,
      session: { ...shown.session, state: now.state },
      goods: shown.goods.map((one) => ({ ...one, ...known.get(one.productId) })),
    }
  }
  useLive({
    ticket: () => (changing() && session.data.value?.live) || '',
    heard,
    ask: () => void (session.data.value && session.reload()),
    changing: () => changing() && !session.loading.value,
  })
  return { tabs, session, chosen, start }
}
