import type { Book } from '../../engines/indicators/book.ts'
import { placeOf } from '../../engines/indicators/book.ts'
import { figureKey } from '../../engines/indicators/figure-key.ts'
import type { Observation, Place } from '../../engines/indicators/observation.ts'
import { showAt } from '../../engines/indicators/shown.ts'
import { nameOf } from '../../engines/indicators/wording.ts'
import { type Findable, type Found, find } from '../../engines/search/find.ts'
import type { Typed } from '../../engines/search/typed.ts'
import { lastDay, type Period, periodLabel } from '../../kernel/period.ts'
import { figureAddress } from '../indicators/address.ts'
import type { Knowledge } from '../indicators/knowledge.ts'
import { declaredName, type Shelf, type Thing } from './thing.ts'

type Figure = Findable & { readonly place: Place }

const figures = new WeakMap<Book, readonly Figure[]>()

/** Every figure of a book at its newest period: the number of the zone before its parts, comparisons last. */
function figuresOf(book: Book): readonly Figure[] {
  const known = figures.get(book)
  if (known) return known
  const newest = new Map<string, Observation>()
  for (const observation of book.observations) {
    if (observation.target || observation.origin === 'counted') continue
    const { indicator, comparison, scope, subject } = observation
    const key = [indicator, comparison, scope, subject].join('|')
    const before = newest.get(key)
    if (!before || lastDay(before.period as Period) <= lastDay(observation.period as Period))
      newest.set(key, observation)
  }
  const all = [...newest.values()].map((observation) => figureAt(book, placeOf(observation)))
  figures.set(book, all)
  return all
}

function figureAt(book: Book, place: Place): Figure {
  const indicator = book.indicators.get(place.indicator)!
  const plain = !place.comparison && place.scope === 'zone' && place.subject === ''
  return {
    place,
    name: declaredName(nameOf(indicator, place)),
    besides: plain ? [{ text: declaredName(indicator.definition) }] : [],
    weight: place.comparison ? 2 : plain ? 0 : 1,
  }
}

/** Figures by name or meaning, each opening at its newest period with its number. */
export function findFigures(zone: string, book: Book, knowledge: Knowledge, typed: Typed, limit: number): Shelf {
  const shown = (found: Found<Figure>): Found<Thing> => {
    const { place, ...figure } = found.thing
    const indicator = book.indicators.get(place.indicator)!
    const key = figureKey(place.indicator, place.comparison)
    const thing: Thing = {
      ...figure,
      href: figureAddress(zone, { ...place, key }),
      note: knowledge.group(indicator.group),
      shown: showAt(book, place),
      periodLabel: periodLabel(place.period as Period),
      demonstration: book.at(place)?.observation.demonstration ?? false,
    }
    return { ...found, thing }
  }
  const found = find(figuresOf(book), typed).slice(0, limit + 1)
  return {
    kind: 'figure',
    label: { zh: '指标', en: 'Figures' },
    found: found.map(shown),
    all: `/${zone}/indicators?${new URLSearchParams({ text: typed.words.join(' ') })}`,
  }
}
