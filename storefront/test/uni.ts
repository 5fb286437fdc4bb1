// The few uni calls the composables use, kept in memory.
const store = new Map<string, string>()
export const navigations: string[] = []
/** Answers of the server by path, for what goes through the app's own client. */
export const answers: Record<string, unknown> = {}
export const asked: { method: string; url: string; body: unknown }[] = []
interface Sent {
  url: string
  method: string
  data: unknown
  success: (answer: { statusCode: number; data: unknown }) => void
}
const globals = globalThis as Record<string, unknown>
globals.getCurrentPages = () => [{ route: 'rooms/orders/list/index', options: { status: 'UNPAID' } }]
globals.window = { location: { hash: '#/rooms/orders/list/index?status=UNPAID' } }
globals.uni = {
  getStorageSync: (name: string) => store.get(name) ?? '',
  setStorageSync: (name: string, value: string) => void store.set(name, value),
  removeStorageSync: (name: string) => void store.delete(name),
  navigateTo: (where: { url: string }) => void navigations.push(where.url),
  getSystemInfoSync: () => ({ windowWidth: 390 }),
  request: (sent: Sent) => {
    asked.push({ method: sent.method, url: sent.url, body: sent.data })
    const body = answers[sent.url.split('?')[0]!]
    sent.success(
      body === undefined
        ? { statusCode: 404, data: { code: 'web/no-such', title: 'no' } }
        : { statusCode: 200, data: body },
    )
  },
}
export const wipe = () => {
  store.clear()
  navigations.length = 0
  asked.length = 0
  for (const path of Object.keys(answers)) delete answers[path]
}
