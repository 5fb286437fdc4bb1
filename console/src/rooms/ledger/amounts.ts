import { formatFen } from '@/lib/money'

/** Yuan or pieces, as people read them. */
export const amount = (money: boolean, n: number): string => (money ? formatFen(n) : n.toLocaleString('en'))
export const signed = (money: boolean, n: number): string => (n > 0 ? `+${amount(money, n)}` : amount(money, n))
