// The few uni calls the composables use, kept in memory.
const store = new Map<string, string>()
export const navigations: string[] = []
;(globalThis as Record<string, unknown>).uni = {
  getStorageSync: (name: string) => store.get(name) ?? '',
  setStorageSync: (name: string, value: string) => void store.set(name, value),
  removeStorageSync: (name: string) => void store.delete(name),
  navigateTo: (where: { url: string }) => void navigations.push(where.url),
}
export const wipe = () => { store.clear(); navigations.length = 0 }
