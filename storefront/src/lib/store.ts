// Client storage that never throws: a full or forbidden store behaves like an empty one.
export function recall<T>(name: string): T | null {
  try {
    const text = uni.getStorageSync(`juhui.${name}`)
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : null
  } catch {
    return null
  }
}
export function keep(name: string, value: unknown): void {
  try {
    uni.setStorageSync(`juhui.${name}`, JSON.stringify(value))
  } catch {
    /* nothing to keep it in */
  }
}
export function forget(name: string): void {
  try {
    uni.removeStorageSync(`juhui.${name}`)
  } catch {
    /* already gone */
  }
}
