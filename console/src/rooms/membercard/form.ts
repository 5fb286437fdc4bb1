import type { CardTerms, Fen } from '@/api/types'

export interface PerksForm {
  gift: Fen | null
  points: number
  rewards: { kind: string; item: string; amount: number }[]
}
/** A card as its form holds it: a price that is not filled in yet is null. */
export interface CardForm {
  name: string
  rate: number
  freeFreight: boolean
  bought: PerksForm
  everyDays: number
  periodic: PerksForm
  specs: { months: number; price: Fen | null }[]
  onSale: boolean
}
const noPerks = (): PerksForm => ({ gift: null, points: 0, rewards: [] })
export const blank = (): CardForm => ({
  name: 'PLUS',
  rate: 9500,
  freeFreight: true,
  bought: noPerks(),
  everyDays: 0,
  periodic: noPerks(),
  specs: [
    { months: 1, price: null },
    { months: 12, price: null },
  ],
  onSale: true,
})
export const whole = (form: CardForm): boolean =>
  form.name.trim() !== '' && form.specs.length > 0 && form.specs.every((spec) => !!spec.price)

const perks = (form: PerksForm) => ({ ...form, gift: form.gift ?? 0 })
/** As the server takes it: without a period there is no periodic reward. */
export const sent = (form: CardForm): CardTerms => ({
  ...form,
  name: form.name.trim(),
  bought: perks(form.bought),
  periodic: perks(form.everyDays ? form.periodic : noPerks()),
  specs: form.specs.map((spec) => ({ months: spec.months, price: spec.price! })),
})
