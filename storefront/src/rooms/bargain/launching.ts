import { ref } from 'vue'
import { api } from '@/api'
import { channel } from '@/lib/channel'
import { money } from '@/lib/money'
import { go } from '@/lib/route'
import { problemText } from '@/lib/words'
import { keyFor, settleKey } from '@/state/keys'
import { tell } from '@/state/snack'
import { w } from './words'

export const page = (id: string) => `/rooms/bargain/pages/launch/index?id=${id}`

/** Beginning a bargain of one's own, and going there; to one's list where there is one already. */
export function useLaunching() {
  const busy = ref(false)
  async function launch(campaignId: string, skuId: string): Promise<void> {
    if (busy.value) return
    busy.value = true
    const body = { campaignId, skuId, channel: channel() }
    const { data, problem } = await api.post('/api/bargains/launches', body, {
      key: keyFor('bargain', JSON.stringify(body)),
    })
    settleKey('bargain', problem)
    busy.value = false
    if (data) {
      if (data.first > 0) tell(w('launched', { price: money(data.first) }))
      go(page(data.id))
    } else if (problem?.code === 'other' && problem.slug === 'bargain/already-launched')
      go('/rooms/bargain/pages/mine/index')
    else if (problem && problem.status !== 401) tell(problem.fields[0]?.message || problemText(problem))
  }
  return { launch, busy }
}
