import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { api, ask } from '@/api/client'
import { Problem } from '@/api/problem'
import type { TodayView } from '@/api/types'

export type Count = 'toShip' | 'lowStock' | 'reviewsToReply' | 'unpaid' | 'toPickUp' | 'refundsFailed' | 'urged'

/** The numbers beside the navigation and on the order tabs; the same answer the Today page draws. */
export const useCounts = defineStore('counts', () => {
  const today = shallowRef<TodayView | null>(null)
  let timer: number | undefined

  async function load(): Promise<TodayView> {
    today.value = await ask(api.GET('/api/console/today'))
    return today.value
  }
  /** Badges are a courtesy: without permission or network they are simply absent. */
  async function refresh() {
    try { await load() } catch (e) { if (!(e instanceof Problem)) throw e }
  }
  function start() {
    stop()
    void refresh()
    timer = window.setInterval(() => { if (!document.hidden) void refresh() }, 60_000)
  }
  function stop() { window.clearInterval(timer); timer = undefined }
  return { today, load, refresh, start, stop }
})
