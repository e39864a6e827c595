import type { Book } from '../../../engines/indicators/book.ts'
import type { Indicator } from '../../../engines/indicators/indicator.ts'
import { newestPeriod } from '../../indicators/newest-period.ts'
import type { KnownFigure } from './statistics.ts'

/** What the indicators of a zone are called, each with the newest period at which a year states it, else the year. */
export const figuresOfYear =
  (indicators: readonly Indicator[], book: Book, year: number | null): KnownFigure =>
  (id) => {
    const label = indicators.find((one) => one.id === id)?.label
    if (label === undefined) return undefined
    if (year === null) return { label, period: null }
    const stated = newestPeriod(book, { indicator: id, scope: 'zone', subject: '' }, String(year))
    return { label, period: stated ?? String(year) }
  }
