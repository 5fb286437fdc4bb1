import { zh } from './zh-CN'
import { en } from './en'
import { prefs } from '@/state/prefs'

export type Key = keyof typeof zh
export type Words = Record<Key, string>
const words: Record<string, Words> = { 'zh-CN': zh, en }

/** `one | many` picks by `n`; `{name}` is filled from the given values. */
export function say(text: string, values: Record<string, string | number> = {}): string {
  const forms = text.split(' | ')
  const form = forms.length > 1 && values.n !== 1 ? forms[1]! : forms[0]!
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
export function t(key: Key, values?: Record<string, string | number>): string {
  return say((words[prefs.locale] ?? zh)[key], values)
}
