import { reactive } from 'vue'

interface Snack {
  text: string
  action: string
  run: (() => void) | null
}
export const snack = reactive<Snack & { shown: boolean }>({ text: '', action: '', run: null, shown: false })
let timer: ReturnType<typeof setTimeout> | undefined

/** A sentence at the bottom, with at most one thing to do about it. */
export function tell(text: string, action = '', run: (() => void) | null = null): void {
  clearTimeout(timer)
  Object.assign(snack, { text, action, run, shown: true })
  timer = setTimeout(
    () => {
      snack.shown = false
    },
    run ? 5000 : 2600,
  )
}
export function actOnSnack(): void {
  snack.shown = false
  snack.run?.()
}
