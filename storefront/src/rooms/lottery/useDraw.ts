import { computed, ref } from 'vue'
import { api } from '@/api'
import type { LotteryView, MyDraw } from '@/api/types'
import { channel } from '@/lib/channel'
import { calm } from '@/lib/motion'
import { problemText } from '@/lib/words'
import { confirmed } from '@/state/confirm'
import { checkOut } from '@/state/draft'
import { keyFor, settleKey } from '@/state/keys'
import { tell } from '@/state/snack'
import { w } from './words'

/** How long the wheel turns; the result is there before it begins. */
export const TURNS_MS = 3_600

/** One tap is one draw: first the result, kept by the server, then the movement that ends where it lies. */
export function useDraw(lottery: () => LotteryView | null, reload: () => Promise<void>) {
  const busy = ref(false)
  const moving = ref(false)
  const result = ref<MyDraw | null>(null)
  const shown = ref(false)
  /** What the next draw costs; 0 as long as there is a chance without. */
  const price = computed(() => {
    const mine = lottery()?.mine
    return mine && !mine.left && mine.forPoints ? lottery()!.chances.points : 0
  })
  const can = computed(() => {
    const view = lottery()
    if (!view || view.why || view.state === 'OVER' || view.state === 'STOPPED') return false
    return !view.mine || view.mine.left > 0 || view.mine.forPoints > 0
  })
  async function draw(): Promise<void> {
    const view = lottery()
    if (busy.value || !view || !can.value) return
    const points = price.value
    if (points && !(await confirmed(w('sure', { n: points }), w('yes')))) return
    busy.value = true
    shown.value = false
    const body = { points, channel: channel() }
    const { data, problem } = await api.post(`/api/lotteries/${view.id}/draws`, body, {
      key: keyFor('lottery', view.id + JSON.stringify(body)),
    })
    settleKey('lottery', problem)
    if (!data) {
      busy.value = false
      tell(problem.fields[0]?.message || problemText(problem))
      await reload()
      return
    }
    result.value = data.draw
    if (!calm) {
      moving.value = true
      await new Promise((over) => setTimeout(over, TURNS_MS))
      moving.value = false
    }
    shown.value = true
    busy.value = false
    await reload()
  }
  return { busy, moving, result, shown, price, can, draw, claim }
}

/** The goods of a prize are ordered as goods are: with an address asked for, for nothing. */
export function claim(draw: MyDraw): void {
  checkOut({
    lines: [{ skuId: draw.skuId!, quantity: 1 }],
    source: 'BUY_NOW',
    picks: [{ kind: 'lottery', id: draw.id, amount: 0 }],
  })
}
