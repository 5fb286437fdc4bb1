// H5 only: Enter and Space press whatever carries the role of a button, tab, radio, switch or link.
const PRESSABLE =
  '[role="button"],[role="tab"],[role="radio"],[role="switch"],[role="link"],[role="checkbox"],[role="option"]'

type Key = Pick<KeyboardEvent, 'key' | 'isComposing' | 'keyCode'>

/** A key that belongs to the input method: the Enter that takes a candidate is no Enter for the page. Old Safari says it by 229. */
export const composing = (event: Key): boolean => event.isComposing || event.keyCode === 229

export function startKeyboard(): void {
  // #ifdef H5
  // Ahead of every page: nobody hears the keys of a composition, so none of them can send, search or confirm.
  window.addEventListener(
    'keydown',
    (event) => {
      if (composing(event)) event.stopImmediatePropagation()
    },
    true,
  )
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement
    if ((event.key !== 'Enter' && event.key !== ' ') || !target.matches?.(PRESSABLE)) return
    event.preventDefault()
    // A key held down presses once: what it opened must not be answered by the same press.
    if (event.repeat || target.getAttribute('aria-disabled') === 'true') return
    target.click()
  })
  // #endif
}
