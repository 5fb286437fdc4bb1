/**
 * H5: an address that somebody typed, pasted or followed while the shop is open is a fresh arrival. The page on screen would
 * only get new parameters and go on showing what it holds, so the shop starts anew there. Steps of our own carry a state.
 */
export function startArrivals(onArrival: () => void): void {
  // #ifdef H5
  window.addEventListener(
    'popstate',
    (event) => {
      if (event.state !== null) return
      event.stopImmediatePropagation()
      onArrival()
    },
    true,
  )
  // #endif
  void onArrival
}
