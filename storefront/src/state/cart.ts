import { reactive } from 'vue'
import { api, type Result } from '@/api'
import { newKey } from '@/api/client'
import type { CartLineInput, CartLineView, CartView } from '@/api/types'
import type { Problem } from '@/api/problem'
import { forget, keep, recall } from '@/lib/store'
import { session } from './session'
import { cartBadge } from './badge'

interface KeptLine extends CartLineInput {
  selected: boolean
}
const MOST = 99

/** The cart: the server's for a buyer, this device's for a visitor. Amounts always come from the server. */
export const cart = reactive({
  view: null as CartView | null,
  problem: null as Problem | null,
  loading: true,
  pricing: false,
})
let latest = 0

const kept = () => recall<KeptLine[]>('cart') ?? []

/** A visitor's cart as a log-in hands it over; its id makes the server take it over once, whatever gets lost on the way. */
export function anonymousCart(): { cartId: string | null; cart: CartLineInput[] } {
  const lines = kept().map(({ skuId, quantity }) => ({ skuId, quantity }))
  if (!lines.length) return { cartId: null, cart: [] }
  const cartId = recall<string>('cart.id') ?? newKey()
  keep('cart.id', cartId)
  return { cartId, cart: lines }
}
export function forgetAnonymousCart(): void {
  forget('cart')
  forget('cart.id')
}

async function preview(): Promise<Result<CartView>> {
  const lines = kept()
  const ask = (some: KeptLine[]) =>
    api.post('/api/cart/preview', { lines: some.map(({ skuId, quantity }) => ({ skuId, quantity })) })
  const whole = await ask(lines)
  if (!whole.data || lines.every((line) => line.selected)) return whole
  const chosen = await ask(lines.filter((line) => line.selected)) // totals of what is ticked, counted by the server
  if (!chosen.data) return chosen
  const ticked = new Set(lines.filter((line) => line.selected).map((line) => line.skuId))
  const named = whole.data.lines.map((line) => ({ ...line, selected: ticked.has(line.skuId) }))
  return { data: { ...chosen.data, lines: named, invalid: whole.data.invalid }, problem: null }
}

function show(result: Result<CartView>, mine: number): Result<CartView> {
  if (mine !== latest) return result
  cart.loading = false
  cart.pricing = false
  cart.problem = result.problem
  if (result.data) {
    cart.view = result.data
    cartBadge.value = Math.min(
      MOST,
      result.data.lines.reduce((pieces, line) => pieces + line.quantity, 0),
    )
  }
  return result
}

async function run(call: () => Promise<Result<CartView>>): Promise<Result<CartView>> {
  const mine = ++latest
  cart.pricing = true
  return show(await call(), mine)
}

export const loadCart = () => run(() => (session.token ? api.get('/api/cart', { askLogin: false }) : preview()))

export function addToCart(skuId: string, quantity: number): Promise<Result<CartView>> {
  if (session.token) return run(() => api.post('/api/cart/lines', { skuId, quantity }))
  const lines = kept()
  const line = lines.find((some) => some.skuId === skuId)
  if (line) Object.assign(line, { quantity: line.quantity + quantity, selected: true })
  else lines.unshift({ skuId, quantity, selected: true })
  keep('cart', lines)
  return run(preview)
}

/** Shown at once; put back when the server says no. */
export async function changeLine(
  line: CartLineView,
  change: { quantity?: number; selected?: boolean },
): Promise<Result<CartView>> {
  const before = cart.view
  const next = { quantity: change.quantity ?? line.quantity, selected: change.selected ?? line.selected }
  if (before)
    cart.view = {
      ...before,
      lines: before.lines.map((some) => (some.skuId === line.skuId ? { ...some, ...next } : some)),
    }
  const keptBefore = kept()
  if (!session.token)
    keep(
      'cart',
      keptBefore.map((some) => (some.skuId === line.skuId ? { ...some, ...next } : some)),
    )
  const result = await run(() => (session.token ? api.put(`/api/cart/lines/${line.skuId}`, next) : preview()))
  if (result.problem) {
    cart.view = before
    if (!session.token) keep('cart', keptBefore)
  }
  return result
}

export async function removeLines(gone: CartLineView[]): Promise<Result<CartView>> {
  const ids = new Set(gone.map((line) => line.skuId))
  const before = cart.view
  if (before) {
    const stay = (line: CartLineView) => !ids.has(line.skuId)
    cart.view = { ...before, lines: before.lines.filter(stay), invalid: before.invalid.filter(stay) }
  }
  const keptBefore = kept()
  if (!session.token)
    keep(
      'cart',
      keptBefore.filter((line) => !ids.has(line.skuId)),
    )
  const result = await run(() =>
    session.token ? api.delete('/api/cart/lines', { query: { sku: [...ids] } }) : preview(),
  )
  if (result.problem) {
    cart.view = before
    if (!session.token) keep('cart', keptBefore)
  }
  return result
}

/** How many of them could not be put back. */
export async function putBack(lines: CartLineView[]): Promise<number> {
  let lost = 0
  for (const line of [...lines].reverse()) {
    const { problem } = await addToCart(line.skuId, line.quantity)
    if (problem) lost++
    const back = cart.view?.lines.find((some) => some.skuId === line.skuId)
    if (back && !line.selected) await changeLine(back, { selected: false })
  }
  return lost
}

export function selectAll(selected: boolean): Promise<Result<CartView>> {
  if (session.token) return run(() => api.put('/api/cart/selection', { selected }))
  keep(
    'cart',
    kept().map((line) => ({ ...line, selected })),
  )
  return run(preview)
}
