import { computed, reactive, ref, type Ref } from 'vue'
import { api, ask } from '@/api/client'
import type { CampaignRow, CampaignTerms, Instant } from '@/api/types'
import { words } from '@/i18n'
import type { CampaignTool } from '@/shell/campaignTool'

export const STEPS = ['when', 'who', 'goods', 'rule', 'check'] as const
export type Step = (typeof STEPS)[number]

/** The terms while they are being filled in. */
export type TermsForm = Omit<CampaignTerms, 'startsAt' | 'endsAt'> & {
  startsAt: Instant | null
  endsAt: Instant | null
}
const none = () => ({ categories: [], products: [], skus: [] })
export const blankTerms = (): TermsForm => ({
  name: '',
  startsAt: null,
  endsAt: null,
  channels: ['MINI_PROGRAM', 'OFFICIAL_ACCOUNT', 'H5', 'LIVE'],
  audience: { kind: 'all', ids: [] },
  scope: { all: true, chosen: none(), except: none() },
  limits: { timesPerPerson: 0, unitsPerPerson: 0, unitsPerOrder: 0 },
  budget: { total: null, perDay: null },
  closes: [],
})

/** What a step still lacks, in words; empty when one may go on. */
export function lacks(step: Step, terms: TermsForm, tool: CampaignTool<unknown>, rule: unknown): string {
  switch (step) {
    case 'when':
      if (!terms.name.trim() || !terms.startsAt || !terms.endsAt) return words('word.fillRequired')
      if (terms.endsAt <= terms.startsAt) return words('campaigns.endAfter')
      return terms.channels.length ? '' : words('campaigns.noChannel')
    case 'who':
      return terms.audience.kind !== 'all' && !terms.audience.ids.length ? words('campaigns.noAudience') : ''
    case 'goods': {
      const { categories, products, skus } = terms.scope.chosen
      return tool.scope || terms.scope.all || categories.length + products.length + skus.length
        ? ''
        : words('campaigns.noGoods')
    }
    case 'rule':
      return tool.wrong(rule)
    case 'check':
      return ''
  }
}

/** One campaign being built: its shared half, its tool's half, and where both are stored. */
export function useBuilder(tool: CampaignTool<unknown>, row: Ref<CampaignRow | null>) {
  const terms = reactive(blankTerms())
  const rule = ref<unknown>(tool.blank())
  const saved = ref('')
  const text = computed(() => JSON.stringify([terms, rule.value]))
  const dirty = computed(() => text.value !== saved.value)

  async function load(id: string) {
    const [found, own] = await Promise.all([
      ask(api.GET('/api/console/campaigns/{id}', { params: { path: { id } } })),
      tool.load(id),
    ])
    row.value = found
    Object.assign(terms, structuredClone(found.terms))
    rule.value = own
    saved.value = text.value
  }
  /** Stores both halves; answers where they are. */
  async function save(belowCost: boolean): Promise<string> {
    const body: CampaignTerms = {
      ...terms,
      name: terms.name.trim(),
      startsAt: terms.startsAt!,
      endsAt: terms.endsAt!,
      scope: tool.scope?.(rule.value) ?? terms.scope,
    }
    const before = row.value
    const id = before
      ? (await tool.change(before.id, { version: before.version, belowCost }, body, rule.value), before.id)
      : (await tool.create(body, rule.value)).id
    await load(id)
    return id
  }
  const publish = (id: string, belowCost: boolean) =>
    ask(api.POST('/api/console/campaigns/{id}/publish', { params: { path: { id } }, body: { belowCost } }))
  return { terms, rule, text, dirty, saved, load, save, publish }
}
