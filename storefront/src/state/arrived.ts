import { watch } from 'vue'
import { api } from '@/api'
import { newKey } from '@/api/client'
import { keep, recall } from '@/lib/store'
import { session } from './session'

// Whoever comes by what a friend passed on is counted for the friend: at once as a device, after the log-in as a person.
interface Arrival {
  token: string
  at: number
}
const TOKEN = /^[0-9A-Za-z]{22}$/
const KEPT = 10
const DAYS = 30 * 86_400_000
/** 朋友圈 shows a page without log-in or steps: looking there is no coming. */
const SINGLE_PAGE = 1154

export const known = (): Arrival[] =>
  (recall<Arrival[]>('arrivals') ?? []).filter((one) => TOKEN.test(one.token) && Date.now() - one.at < DAYS)

/** The token in a query or in the scene of a mini-program code. */
export function tokenIn(query: Record<string, unknown> | undefined): string {
  const said = String(query?.s ?? '') || decodeURIComponent(String(query?.scene ?? ''))
  const token = said.startsWith('s=') ? said.slice(2) : said
  return TOKEN.test(token) ? token : ''
}

export function arrive(token: string): void {
  if (!token) return
  keep('arrivals', [{ token, at: Date.now() }, ...known().filter((one) => one.token !== token)].slice(0, KEPT))
  void tell(token)
}
async function tell(token: string): Promise<void> {
  const visitor = recall<string>('visitor') ?? newKey()
  keep('visitor', visitor)
  const { problem } = await api.put(`/api/shares/${token}/opens/${visitor}`, undefined, { askLogin: false })
  if (problem?.status === 404)
    keep(
      'arrivals',
      known().filter((one) => one.token !== token),
    )
}

export function startArrived(options: { query?: Record<string, unknown>; scene?: number } | undefined): void {
  if (options?.scene !== SINGLE_PAGE) arrive(tokenIn(options?.query))
}
export function startFriends(): void {
  watch(
    () => session.token,
    (token) => {
      if (token) for (const one of known()) void tell(one.token)
    },
  )
}
