import { computed, reactive, watch } from 'vue'
import { keep, recall } from '@/lib/store'
import { type Locale, localeOf, spoken } from '@/lib/spoken'

export type { Locale }
export type Theme = 'auto' | 'light' | 'dark'
export type FontSize = 'standard' | 'large' | 'huge'
interface Kept {
  locale: Locale
  theme: Theme
  font: FontSize
  city: string
  /** Whether what happens on this device may be told to the shop, and whether with whose it is. */
  collect: boolean
  personal: boolean
}

const kept = recall<Partial<Kept>>('prefs') ?? {}
export const prefs = reactive<Kept>({
  locale: kept.locale ?? localeOf(spoken()),
  theme: kept.theme ?? 'auto',
  font: kept.font ?? 'standard',
  city: kept.city ?? '',
  collect: kept.collect ?? true,
  personal: kept.personal ?? false,
})
const system = reactive({ dark: false })

export const dark = computed(() => (prefs.theme === 'auto' ? system.dark : prefs.theme === 'dark'))
/** The classes that carry the design tokens: colour set and text scale. */
export const look = computed(() => `${dark.value ? 'theme-dark' : 'theme-light'} font-${prefs.font}`)

export function startPrefs(): void {
  // #ifdef H5
  const media = window.matchMedia('(prefers-color-scheme: dark)')
  system.dark = media.matches
  media.addEventListener('change', (event) => {
    system.dark = event.matches
  })
  watch(
    [look, () => prefs.locale],
    () => {
      document.documentElement.className = look.value
      document.documentElement.lang = prefs.locale
      uni.setLocale(prefs.locale === 'en' ? 'en' : 'zh-Hans') // the framework's own dialogs
    },
    { immediate: true },
  )
  // #endif
  // #ifdef MP-WEIXIN
  system.dark = uni.getSystemInfoSync().theme === 'dark'
  uni.onThemeChange((change) => {
    system.dark = change.theme === 'dark'
  })
  // #endif
  watch(prefs, () => keep('prefs', { ...prefs }))
}
