import { type Book, openBook } from '../engines/indicators/book.ts'
import type { Observation } from '../engines/indicators/observation.ts'
import { fillCard } from '../engines/reports/fill.ts'
import type { FilledCard } from '../engines/reports/filled-card.ts'
import { catalogue } from '../mechanisms/indicator-catalogue/catalogue.ts'
import type { ZonePack } from '../mechanisms/zone-pack.ts'
import { observationOf } from './packs.ts'

const entered = {
  origin: 'reported',
  published: true,
  asOf: null,
  enteredBy: 'test',
  enteredAt: '2026-11-21T00:00:00.000Z',
  reason: null,
  supersedes: null,
  demonstration: false,
} as const

/** The book of a pack as it is on the first day: what was published, and the targets that were given. */
export function bookOfPack(pack: ZonePack, more: readonly Observation[] = []): Book {
  const indicators = [...new Map([...catalogue, ...pack.indicators].map((each) => [each.id, each])).values()]
  const targets = pack.targets.flatMap(({ indicator, year, value }): Observation[] =>
    value === undefined
      ? []
      : [
          {
            ...entered,
            id: `target-${indicator}`,
            indicator,
            period: year,
            scope: 'zone',
            subject: '',
            value,
            unit: indicators.find(({ id }) => id === indicator)!.unit,
            qualifier: 'exact',
            document: null,
            paragraph: null,
            published: false,
            target: true,
          },
        ],
  )
  return openBook(indicators, [...pack.figures.map(observationOf), ...targets, ...more])
}

/** A card of a pack with its numbers. */
export function filledCardOf(pack: ZonePack, id: string, book: Book = bookOfPack(pack)): FilledCard {
  const card = pack.cards.find((each) => each.id === id)
  if (!card) throw new Error(`${pack.zone.id}: ${id}`)
  return fillCard(card, pack.zone, book)
}
