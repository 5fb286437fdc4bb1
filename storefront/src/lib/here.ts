// What belongs to one tab and must survive its reload, but not leak into the tab beside it.
const held = new Map<string, string>()

function box(): Storage | null {
  // #ifdef H5
  try { return window.sessionStorage } catch { return null }
  // #endif
  // eslint-disable-next-line no-unreachable
  return null
}

export function recallHere<T>(name: string): T | null {
  try {
    const text = box()?.getItem(`juhui.${name}`) ?? held.get(name)
    return text ? (JSON.parse(text) as T) : null
  } catch { return null }
}
export function keepHere(name: string, value: unknown): void {
  const text = JSON.stringify(value)
  held.set(name, text)
  try { box()?.setItem(`juhui.${name}`, text) } catch { /* full: it lives until the reload */ }
}
export function forgetHere(name: string): void {
  held.delete(name)
  try { box()?.removeItem(`juhui.${name}`) } catch { /* already gone */ }
}
