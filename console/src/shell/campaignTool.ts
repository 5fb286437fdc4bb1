import type { Component } from 'vue'
import type { CampaignScope, CampaignTerms, Fen } from '@/api/types'

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
  /** The first of goods that have a price of their own here, for the preview. */
  sample?: (rule: R) => { name: string; base: Fen | null; price: Fen | null } | null
  /** A tool with a price for each SKU chooses its goods in its own step. */
  scope?: (rule: R) => CampaignScope
}
export const campaignTool = <R>(tool: CampaignTool<R>) => tool as unknown as CampaignTool<unknown>
