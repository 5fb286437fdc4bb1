import { onBeforeUnmount, onMounted, shallowRef, type Ref } from 'vue'

const AUTOSAVE = 5000
interface Kept<T> {
  savedAt: string
  form: T
}

/** What the leave dialog promises: unsaved work stays on this computer and is offered again. Storage may be full or forbidden. */
export function useKeptDraft<T>(slot: string, text: Ref<string>, dirty: Ref<boolean>, form: () => T) {
  const at = `juhui.console.draft.${slot}`
  const found = shallowRef<Kept<T> | null>(null)
  let lastKept = ''

  function keep(): void {
    if (!dirty.value || text.value === lastKept) return
    lastKept = text.value
    try {
      localStorage.setItem(at, JSON.stringify({ savedAt: new Date().toISOString(), form: form() }))
    } catch {
      /* it stays on the screen */
    }
  }
  /** Asked once the page shows what the server holds. */
  function look(): void {
    try {
      found.value = JSON.parse(localStorage.getItem(at) ?? 'null') as Kept<T> | null
    } catch {
      found.value = null
    }
  }
  function forget(): void {
    found.value = null
    try {
      localStorage.removeItem(at)
    } catch {
      /* nothing to forget */
    }
  }
  let timer: number | undefined
  onMounted(() => {
    timer = window.setInterval(keep, AUTOSAVE)
  })
  onBeforeUnmount(() => {
    window.clearInterval(timer)
    keep()
  })
  return { found, keep, look, forget }
}
