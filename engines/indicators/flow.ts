import type { Decimal } from '../../kernel/decimal.ts'
import { type Period, periodKind, split } from '../../kernel/period.ts'
import type { Book } from './book.ts'
import type { Place } from './observation.ts'

const finer = { year: 'month', half: 'month', quarter: 'month', 'to-month': 'month', month: 'ten-days' } as const

/**
 * A flow over a period: as stated, else the sum of its months or ten-day periods.
 * Undefined where a part is not reported: a sum with a gap is not the whole.
 */
export function flowAt(book: Book, place: Place): Decimal | undefined {
  const stated = book.at(place)
  if (stated) return stated.number
  const indicator = book.indicators.get(place.indicator)
  const kind = periodKind(place.period as Period)
  if (indicator?.accumulation !== 'flow' || kind === 'years' || kind === 'ten-days') return undefined
  const parts = split(place.period as Period, finer[kind]).map((period) => flowAt(book, { ...place, period }))
  if (parts.some((part) => part === undefined)) return undefined
  return parts.reduce<Decimal | undefined>((sum, part) => (sum ? sum.plus(part!) : part), undefined)
}
