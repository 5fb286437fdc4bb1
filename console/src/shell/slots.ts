import type { Component } from 'vue'
import type { ConsoleOrderView, TodayView } from '@/api/types'
import type { Permission } from '@/session/access'
import type { CampaignTool } from './campaignTool'

/** A number on Today that asks for a hand, said by the room whose work it is in its own todos.ts. */
export interface Todo {
  /** Where its words stand among the messages of the rooms. */
  label: string
  to: string
  order: number
  permission: Permission
  hot?: boolean
  /** Read from what Today answers anyway, or asked for by the room itself. */
  count: ((today: TodayView) => number) | { ask: () => Promise<number> }
}
/** A card on the page of an order, said by a room in its own orderCard.ts; its component is given `view`. */
export interface OrderCard {
  component: Component
  order: number
  shows: (view: ConsoleOrderView) => boolean
}
const said = <T>(found: Record<string, { default: T | T[] }>): T[] => Object.values(found).flatMap((one) => one.default)
const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order

export const todos: Todo[] = said<Todo>(import.meta.glob('../rooms/*/todos.ts', { eager: true })).sort(byOrder)
export const orderCards: OrderCard[] = said<OrderCard>(
  import.meta.glob('../rooms/*/orderCard.ts', { eager: true }),
).sort(byOrder)
export const campaignTools: CampaignTool<unknown>[] = said(
  import.meta.glob<{ default: CampaignTool<unknown> }>('../rooms/*/campaignTool.ts', { eager: true }),
)
