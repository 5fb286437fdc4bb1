/** True when the buyer asked for less movement. */
export let calm = false
// #ifdef H5
calm =
  typeof window !== 'undefined' && !!window.matchMedia && window.matchMedia('(prefers-reduced-motion: reduce)').matches
// #endif
