import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { api, ask } from '@/api/client'
import { Problem } from '@/api/problem'
import type { TodayView } from '@/api/types'

export type Count = 'toShip' | 'lowStock' | 'reviewsToReply' | 'unpaid' | 'toPickUp' | 'refundsFailed' | 'urged'

/** The numbers beside the navigation and on the order tabs; the same answer the Today page draws. */
export const useCounts = defineStore('counts', () => {
  const today = shallowRef<TodayView | null>(null)
  const unread = ref(0)
  let timer: number | undefined

  async function load(): Promise<TodayView> {
    today.value = await ask(api.GET('/api/console/today'))
    return today.value
  }
  /** Badges are a courtesy: without permission or network they are simply absent. */
  async function refresh() {
    try {
      await Promise.all([
        load(),
        ask(api.GET('/api/console/notices/unread')).then((found) => {
          unread.value = found.unread
        }),
      ])
    } catch (e) {
      if (!(e instanceof Problem)) throw e
    }
  }
  function start() {
    stop()
    void refresh()
    timer = window.setInterval(() => {
      if (!document.hidden) void refresh()
    }, 60_000)
  }
  async function readAll() {
    try {
      await ask(api.POST('/api/console/notices/read'))
      unread.value = 0
    } catch (e) {
      if (!(e instanceof Problem)) throw e
    }
  }
  function stop() {
    window.clearInterval(timer)
    timer = undefined
  }
  return { today, unread, load, refresh, readAll, start, stop }
})
