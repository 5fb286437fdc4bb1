import type { LevelView } from '@/api/types'
import type { IconName } from '@/ui/icons'
import { prefs } from '@/state/prefs'
import { w } from '../../words'

export interface Benefit {
  icon: IconName
  text: string
}
/** What a level gives, in words; `agent` is who it is, told to those who have one. */
export function benefitsOf(level: LevelView, agent = ''): Benefit[] {
  /** 95 % of the price is 9.5 折 in Chinese and 5 % off in English. */
  const off = prefs.locale === 'en' ? 100 - level.pricePercent : level.pricePercent / 10
  const some: (Benefit & { on: boolean })[] = [
    { icon: 'star', text: w('points', { n: level.pointsPercent / 100 }), on: level.pointsPercent > 100 },
    { icon: 'bag', text: w('price', { n: off }), on: level.pricePercent < 100 },
    { icon: 'clock', text: w('early', { n: level.earlyHours }), on: level.earlyHours > 0 },
    { icon: 'truck', text: w('freight'), on: level.freeFreight },
    { icon: 'heart', text: w('birthdayGift', { n: level.birthdayPoints }), on: level.birthdayPoints > 0 },
    { icon: 'phone', text: `${w('agent')} ${agent}`.trim(), on: level.agent },
  ]
  return some.filter((one) => one.on)
}
/** What the higher level gives that the lower one does not, or not as much of. */
export function gainOf(higher: LevelView, lower: LevelView): Benefit[] {
  const had = new Set(benefitsOf(lower).map((one) => one.text))
  return benefitsOf(higher).filter((one) => !had.has(one.text))
}
