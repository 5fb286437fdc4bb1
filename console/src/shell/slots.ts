import type { Component } from 'vue'
import type { CampaignScope, CampaignTerms, ConsoleOrderView, TodayView } from '@/api/types'
import type { Permission } from '@/session/access'

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
/** The half of a campaign's form that is a marketing tool's own, said by its room in campaignTool.ts. */
export interface CampaignTool<R> {
  /** As the server calls the tool. */
  kind: string
  /** Where its words stand: what it is, in a line. */
  text: string
  icon: Component
  /** Its component is given `v-model` of the rule; fields stand `at` pointers below /rule. */
  step: Component
  blank: () => R
  load: (id: string) => Promise<R>
  create: (campaign: CampaignTerms, rule: R) => Promise<{ id: string; version: number }>
  change: (
    id: string,
    seen: { version: number; belowCost: boolean },
    campaign: CampaignTerms,
    rule: R,
  ) => Promise<{ version: number }>
  /** What is still missing, in words; empty when it can be saved. */
  wrong: (rule: R) => string
  /** What buyers will read, for the preview. */
  said: (rule: R) => string
  /** A tool with a price for each SKU chooses its goods in its own step. */
  scope?: (rule: R) => CampaignScope
}
export const campaignTool = <R>(tool: CampaignTool<R>) => tool as unknown as CampaignTool<unknown>

const said = <T>(found: Record<string, { default: T | T[] }>): T[] => Object.values(found).flatMap((one) => one.default)
const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order

export const todos: Todo[] = said<Todo>(import.meta.glob('../rooms/*/todos.ts', { eager: true })).sort(byOrder)
export const orderCards: OrderCard[] = said<OrderCard>(
  import.meta.glob('../rooms/*/orderCard.ts', { eager: true }),
).sort(byOrder)
export const campaignTools: CampaignTool<unknown>[] = said(
  import.meta.glob<{ default: CampaignTool<unknown> }>('../rooms/*/campaignTool.ts', { eager: true }),
)
