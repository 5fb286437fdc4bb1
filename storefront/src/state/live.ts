import { API_BASE } from '@/api/transport'

// One line for all pages. A page names the tickets it was given; what moves comes as whole states, the newest last. Nothing depends on it:
// a page that hears nothing asks by itself, see useLive.

interface Wish {
  ticket: () => string
  heard: (state: unknown) => void
}
interface Said {
  topic?: string
  state?: unknown
  refused?: string[]
}

const ALIVE_MS = 25_000
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000
const MOST = 20

/** `kind.id` of `kind.id.hour.signature`. */
export const topicOf = (ticket: string): string => ticket.split('.').slice(0, 2).join('.')

/** Each failure waits twice as long, and nobody at the same moment as the others: the server may just have started again. */
export const waitBefore = (failures: number, random: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 10)) * (0.5 + random / 2)

const wishes = new Set<Wish>()
let task: UniApp.SocketTask | null = null
let open = false
let failures = 0
let again: ReturnType<typeof setTimeout> | undefined
let alive: ReturnType<typeof setInterval> | undefined

export const isLive = (): boolean => open

function address(): string {
  // #ifdef H5
  if (!API_BASE) return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/live`
  // #endif
  return `${API_BASE.replace(/^http/, 'ws')}/api/live`
}

const say = (what: object): void => task?.send({ data: JSON.stringify(what), fail: () => {} })

/** Says on the line what is listened to; the line is there while that is anything. */
function tell(): void {
  const tickets = wanted()
  if (!tickets.length) return hangUp()
  if (open) say({ listen: tickets })
  else connect()
}

const wanted = (): string[] => [...new Set([...wishes].map((wish) => wish.ticket()).filter(Boolean))].slice(0, MOST)

function hear(text: string): void {
  const said = read(text)
  for (const wish of wishes) {
    if (said?.topic && topicOf(wish.ticket()) === said.topic) wish.heard(said.state)
    else if (said?.refused?.includes(wish.ticket())) wish.heard(null)
  }
}

function read(text: string): Said | null {
  try {
    return JSON.parse(text) as Said
  } catch {
    return null
  }
}

function connect(): void {
  if (task) return
  clearTimeout(again)
  const mine = uni.connectSocket({ url: address(), complete: () => {} })
  task = mine
  mine.onOpen(() => {
    if (task !== mine) return
    open = true
    failures = 0
    alive = setInterval(() => say({}), ALIVE_MS)
    tell()
  })
  mine.onMessage((message) => {
    if (task === mine) hear(String(message.data))
  })
  const lost = (): void => {
    if (task !== mine) return
    forget()
    again = setTimeout(tell, waitBefore(failures++, Math.random()))
  }
  mine.onClose(lost)
  mine.onError(lost)
}

function forget(): void {
  clearInterval(alive)
  clearTimeout(again)
  task = null
  open = false
}

function hangUp(): void {
  const mine = task
  forget()
  mine?.close({})
}

/** Until the returned function is called. `heard` is given the state, or null when the page must be read again for a new ticket. */
export function listen(ticket: () => string, heard: (state: unknown) => void): () => void {
  const wish = { ticket, heard }
  wishes.add(wish)
  tell()
  return () => {
    wishes.delete(wish)
    tell()
  }
}

/** A page has been read and may have a new ticket. */
export const ticketsChanged = tell
