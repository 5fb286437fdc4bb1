// Room for the status bar and, in WeChat, for its capsule button.
export let topInset = 0
export let capsuleSpace = 8
// #ifdef MP-WEIXIN
try {
  const system = uni.getSystemInfoSync()
  const capsule = uni.getMenuButtonBoundingClientRect()
  topInset = system.statusBarHeight ?? 0
  capsuleSpace = Math.max(8, (system.windowWidth ?? 375) - capsule.left + 8)
} catch {
  /* an older base library: the page starts below the status bar by itself */
}
// #endif
