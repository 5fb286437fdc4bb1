import { api } from '@/api'
import type { BehaviourEvent } from '@/api/types'
import { channel } from '@/lib/channel'
import { keep, recall } from '@/lib/store'
import { prefs } from './prefs'

// What happens on this device, told to the shop in batches: to learn what people look for, never needed for anything they do. Nothing
// leaves when the shop or the person does not want it; what cannot be sent is forgotten.

type Kind = BehaviourEvent['kind']
interface Noted {
  kind: Kind
  page: string
  subjectKind: string | null
  subject: string | null
  amount: number
  at: number
}
export interface About {
  subjectKind?: string
  subject?: string
  amount?: number
}

const MOST = 50
const MOST_WAITING = 200
const EVERY_MS = 10_000
const FIRST_MS = 1_000
const DAY_MS = 86_400_000

let waiting: Noted[] = []
let number = 0
let sending = false
let wanted: boolean | null = null
let timer: ReturnType<typeof setInterval> | undefined
const visit = fresh()

function fresh(): string {
  const hex = (length: number): string =>
    Array.from({ length }, () => Math.floor(Math.random() * 16).toString(16)).join('')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
}

/** A number that the device makes for itself; nothing about it is in there. */
function visitor(): string {
  const kept = recall<string>('visitor') ?? fresh()
  keep('visitor', kept)
  return kept
}

const here = (): string => {
  const route = getCurrentPages().at(-1)?.route ?? ''
  return route.replace(/[^0-9A-Za-z/_-]/g, '').slice(0, 80)
}

export function note(kind: Kind, about: About = {}, page = here()): void {
  if (!prefs.collect || wanted === false || !page || waiting.length >= MOST_WAITING) return
  waiting.push({
    kind,
    page,
    subjectKind: about.subjectKind ?? null,
    subject: about.subject?.slice(0, 60) ?? null,
    amount: Math.max(0, Math.min(DAY_MS, Math.round(about.amount ?? 0))),
    at: Date.now(),
  })
  if (kind === 'VIEW' && !number) setTimeout(() => void tellShop(), FIRST_MS) // whoever only looks in, too
  timer ??= setInterval(() => void tellShop(), EVERY_MS)
  if (waiting.length >= MOST) void tellShop()
}

/** One batch at a time, so that they arrive in the order of their numbers. */
export async function tellShop(): Promise<void> {
  if (!prefs.collect) waiting = []
  if (sending || !waiting.length) return
  sending = true
  try {
    wanted ??= (await api.get('/api/behaviour', { askLogin: false })).data?.wanted ?? null
    const now = Date.now()
    const events = waiting.splice(0, MOST)
    if (wanted !== true) return
    await api.post(
      '/api/behaviour/events',
      {
        visitor: visitor(),
        visit,
        number: ++number,
        channel: channel(),
        personal: prefs.personal,
        events: events.map(({ at, ...event }) => ({ ...event, ago: Math.max(0, Math.min(DAY_MS, now - at)) })),
      },
      { askLogin: false },
    )
  } finally {
    sending = false
  }
}
