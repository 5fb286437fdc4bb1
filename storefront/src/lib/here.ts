// What belongs to one tab and must survive its reload, but not leak into the tab beside it. A mini-program is one tab: there
// the ordinary store keeps it, so that it outlives the program's being ended in the background.
import { forget, keep, recall } from '@/lib/store'

const held = new Map<string, string>()
let tabs = false
// #ifdef H5
tabs = true
// #endif

function box(): Storage | null {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}

export function recallHere<T>(name: string): T | null {
  if (!tabs) return recall<T>(name)
  try {
    const text = box()?.getItem(`juhui.${name}`) ?? held.get(name)
    return text ? (JSON.parse(text) as T) : null
  } catch {
    return null
  }
}
export function keepHere(name: string, value: unknown): void {
  if (!tabs) {
    keep(name, value)
    return
  }
  const text = JSON.stringify(value)
  held.set(name, text)
  try {
    box()?.setItem(`juhui.${name}`, text)
  } catch {
    /* full: it lives until the reload */
  }
}
export function forgetHere(name: string): void {
  if (!tabs) {
    forget(name)
    return
  }
  held.delete(name)
  try {
    box()?.removeItem(`juhui.${name}`)
  } catch {
    /* already gone */
  }
}
