import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'

/** j/k move, Enter opens, / goes to the search field. Silent while someone types or a dialog is open. */
export function useListKeys<T>(items: Ref<readonly T[]>, open: (item: T) => void) {
  const active = ref(-1)
  watch(items, () => {
    active.value = -1
  })

  function onKey(e: KeyboardEvent) {
    if (e.ctrlKey || e.metaKey || e.altKey || isBusy(e.target)) return
    if (e.key === '/') {
      e.preventDefault()
      document.querySelector<HTMLInputElement>('[data-search] input, input[data-search]')?.focus()
      return
    }
    const last = items.value.length - 1
    if (e.key === 'j') move(Math.min(active.value + 1, last))
    else if (e.key === 'k') move(Math.max(active.value - 1, 0))
    else if (e.key === 'Enter' && active.value >= 0 && !isControl(e.target)) {
      const item = items.value[active.value]
      if (item) open(item)
    }
  }
  function move(to: number) {
    active.value = to
    requestAnimationFrame(() => document.querySelector('[data-row].active')?.scrollIntoView({ block: 'nearest' }))
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
  return { active }
}

function isBusy(target: EventTarget | null): boolean {
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  return (
    typing ||
    [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].some(
      (d) => d.offsetParent !== null || d.getClientRects().length > 0,
    )
  )
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.tagName === 'BUTTON' || target.tagName === 'A')
}
