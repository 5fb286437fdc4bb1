import { computed, onBeforeUnmount, onMounted, watch, type Ref } from 'vue'
import { api, ask } from '@/api/client'
import type { FlashBoardView } from '@/api/types'
import { useLoad } from '@/use/useLoad'

const EVERY_MS = 3_000

/** The board of one campaign, looked at again while one of its sessions sells or is to. */
export function useBoard(campaign: Ref<string>) {
  const load = useLoad<FlashBoardView | null>(async () =>
    campaign.value
      ? ask(api.GET('/api/console/flash-sales/{id}/board', { params: { path: { id: campaign.value } } }))
      : null,
  )
  watch(campaign, load.reload, { immediate: true })
  const live = computed(() => load.data.value?.sessions.some((one) => one.state !== 'CLOSED') ?? false)
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    timer = setInterval(() => {
      if (live.value && document.visibilityState === 'visible' && !load.loading.value) void load.reload()
    }, EVERY_MS)
  })
  onBeforeUnmount(() => clearInterval(timer))
  return { ...load, live }
}
