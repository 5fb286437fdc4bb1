export type Locale = 'zh-CN' | 'en'

/** On the first visit: Chinese for whoever reads Chinese or says nothing, English for everybody else. */
export const localeOf = (language: string | undefined): Locale =>
  !language || /^zh(?![a-z])/i.test(language) ? 'zh-CN' : 'en'

/** What the device is set to. */
export function spoken(): string | undefined {
  // #ifdef H5
  return typeof navigator === 'undefined' ? undefined : navigator.language
  // #endif
  // #ifdef MP-WEIXIN
  return uni.getAppBaseInfo().language?.replace('_', '-')
  // #endif
}
