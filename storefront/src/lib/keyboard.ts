// H5 only: Enter and Space press whatever carries the role of a button, tab, radio, switch or link.
const PRESSABLE = '[role="button"],[role="tab"],[role="radio"],[role="switch"],[role="link"],[role="checkbox"],[role="option"]'

export function startKeyboard(): void {
  // #ifdef H5
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement
    if ((event.key !== 'Enter' && event.key !== ' ') || !target.matches?.(PRESSABLE)) return
    if (target.getAttribute('aria-disabled') === 'true') return
    event.preventDefault()
    target.click()
  })
  // #endif
}
