import { here } from '@/lib/route'

// The login page answers whoever asked for it; asking again while it is open waits for the same answer.
let answer: ((loggedIn: boolean) => void) | null = null

export function openLogin(): Promise<boolean> {
  return new Promise((resolve) => {
    answer?.(false)
    answer = resolve
    uni.navigateTo({
      url: `/rooms/account/login/index?next=${encodeURIComponent(here())}`,
      fail: () => settleLogin(false),
    })
  })
}

/** True when a waiting request will carry on by itself. */
export function settleLogin(loggedIn: boolean): boolean {
  const waiting = answer !== null
  answer?.(loggedIn)
  answer = null
  return waiting
}
