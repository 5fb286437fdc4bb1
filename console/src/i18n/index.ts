import { createI18n } from 'vue-i18n'
import type { Problem } from '@/api/problem'
import { en, zh } from './common'

export type Locale = 'zh-CN' | 'en'
type Tree = { [key: string]: string | Tree }
interface Bundle {
  zh: Tree
  en: Tree
}

const rooms = import.meta.glob<Bundle>('../rooms/*/messages.ts', { eager: true })

/** Every room brings its own words, found under the room's folder name. */
export function messages(): { 'zh-CN': Tree; en: Tree } {
  const all = { 'zh-CN': { ...zh } as Tree, en: { ...en } as Tree }
  for (const [file, bundle] of Object.entries(rooms)) {
    const room = /rooms\/([^/]+)\//.exec(file)![1]!
    all['zh-CN'][room] = bundle.zh
    all.en[room] = bundle.en
  }
  return all
}

/** On the first visit: Chinese for whoever reads Chinese or says nothing, English for everybody else. */
export const localeOf = (chosen: string | null, language: string | undefined): Locale =>
  chosen === 'en' || chosen === 'zh-CN' ? chosen : !language || /^zh(?![a-z])/i.test(language) ? 'zh-CN' : 'en'

const STORED = 'juhui.console.locale'
export const i18n = createI18n({
  legacy: false,
  locale: localeOf(localStorage.getItem(STORED), navigator.language),
  fallbackLocale: 'zh-CN',
  messages: messages() as never,
  missingWarn: import.meta.env.DEV,
  fallbackWarn: import.meta.env.DEV,
})

// The composer's own types are as deep as the message tree; these three are all the rest of the console needs.
const composer = i18n.global as unknown as {
  locale: { value: Locale }
  t: (key: string, named?: Record<string, unknown>) => string
  te: (key: string) => boolean
}

export const locale = composer.locale
export const words = (key: string, named: Record<string, unknown> = {}) => composer.t(key, named)

export function useLocale(next: Locale) {
  composer.locale.value = next
  localStorage.setItem(STORED, next)
  document.documentElement.lang = next
}

/** What a refusal says to a person: the server's title and detail, which come in the language of the screen. */
export function problemText(problem: Problem): string {
  const own = `problem.${problem.code.replace(/[/-]/g, '_')}`
  if (composer.te(own)) return composer.t(own)
  const words = [problem.message, problem.detail].filter((w, i, all) => w && w !== problem.code && all.indexOf(w) === i)
  return words.join(locale.value === 'en' ? '. ' : '。') || composer.t('problem.unknown', { code: problem.code })
}
