// Keeps keyboard focus inside the newest dialog (H5) and gives it back where it came from.
const FOCUSABLE = '[tabindex="0"],input,textarea,a[href]'

export function trapFocus(close: () => void): () => void {
  // #ifdef H5
  const before = document.activeElement as HTMLElement | null
  const dialog = () => Array.from(document.querySelectorAll<HTMLElement>('[role="dialog"]')).pop()
  const onKey = (event: KeyboardEvent) => {
    const root = dialog()
    if (!root) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
      return
    }
    if (event.key !== 'Tab') return
    const stops = Array.from(root.querySelectorAll<HTMLElement>(FOCUSABLE)).filter((stop) => stop.offsetParent !== null)
    const first = stops[0]
    const last = stops[stops.length - 1]
    if (!first || !last) return
    if (event.shiftKey && (document.activeElement === first || document.activeElement === root)) {
      event.preventDefault()
      last.focus()
    } else if (!event.shiftKey && document.activeElement === last) {
      event.preventDefault()
      first.focus()
    }
  }
  document.addEventListener('keydown', onKey, true)
  const timer = setTimeout(() => dialog()?.focus(), 30)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('keydown', onKey, true)
    before?.focus?.()
  }
  // #endif
  return () => void close
}
