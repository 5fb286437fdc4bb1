import { money } from '@/lib/money'

/** As people read it: yuan, or pieces. */
export const amount = (money_: boolean, n: number): string => (money_ ? money(n) : n.toLocaleString('en'))

export const signed = (money_: boolean, n: number): string => (n > 0 ? `+${amount(money_, n)}` : amount(money_, n))
