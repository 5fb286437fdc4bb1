export type PayMethod = 'WECHAT_JSAPI' | 'WECHAT_H5' | 'WECHAT_NATIVE'

/** WeChat refuses its own web pay inside WeChat, and the payer's id that the way inside needs is known to the mini-program alone. */
export const kindsFor = (agent: string): PayMethod[] =>
  /MicroMessenger/i.test(agent) ? ['WECHAT_NATIVE'] : ['WECHAT_H5', 'WECHAT_NATIVE']

export function kindsHere(): PayMethod[] {
  // #ifdef MP-WEIXIN
  return ['WECHAT_JSAPI']
  // #endif
  return kindsFor(navigator.userAgent)
}
