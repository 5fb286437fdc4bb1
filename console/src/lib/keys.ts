/** A key that belongs to the input method: the Enter that takes a pinyin candidate is no Enter for the page. Old Safari says it by 229. */
export const composing = (e: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
  e.isComposing || e.keyCode === 229

/** Ahead of every page: nobody hears the keys of a composition, so none of them can search, save or send. */
export function keepCompositionQuiet(on: Window = window): void {
  on.addEventListener(
    'keydown',
    (e) => {
      if (composing(e)) e.stopImmediatePropagation()
    },
    true,
  )
}
