/** H5: once the first page stands, the next ones are fetched quietly, so a tap is quick and survives a dead network. */
export function fetchAhead(paths: string[]): void {
  // #ifdef H5
  setTimeout(() => {
    for (const url of paths) uni.preloadPage({ url, fail: () => undefined })
  }, 800)
  // #endif
  void paths
}
