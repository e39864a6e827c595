import { type Book, confirming, opening } from '../../engines/indicators/book.ts'
import type { Indicator } from '../../engines/indicators/indicator.ts'
import type { Observation } from '../../engines/indicators/observation.ts'
import type { Day } from '../../kernel/day.ts'
import { isPeriod, yearsBefore } from '../../kernel/period.ts'
import type { Errand } from '../application/beforehand.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { briefly, inPieces } from '../rest.ts'
import { readTargets, readTargetsOn } from '../targets/store.ts'
import type { Viewer } from '../viewer.ts'
import type { Knowledge } from './knowledge.ts'
import { indicatorMark, knownOn, readObservations } from './store.ts'

/** Counts the rows of registers that counted indicators stand for, in the periods at hand. */
export type Counter = {
  /** Changes whenever a register of the zone changes. */
  readonly mark: (tx: ZoneTransaction) => Promise<string>
  readonly count: (
    tx: ZoneTransaction,
    wanted: readonly { indicator: Indicator; period: string }[],
  ) => Promise<Observation[]>
}

/** Opens the book of the viewer's zone; one that is still right is used again. */
export type Books = {
  readonly open: (tx: ZoneTransaction, viewer: Viewer) => Promise<Book>
  /** The book as one knew it on a day. Registers hold no past rows ready, so nothing is counted then. */
  readonly openOn: (tx: ZoneTransaction, viewer: Viewer, on: Day) => Promise<Book>
}

const outside = new Set(['enterprise', 'bank', 'expert', 'observer'])

/** Whether somebody sees only what was published, and no rows of others: for them nothing is counted. */
export const seesOnlyPublished = ({ post }: Viewer): boolean => outside.has(post)

export function keepBooks(knowledge: Knowledge, counter: Counter): Books {
  const stated = keep<Book>()
  const confirmed = keep<Book>()

  const bookOver = (zone: string, observations: readonly Observation[]): Promise<Book> =>
    inPieces(opening(knowledge.of(zone).indicators, observations), briefly())

  const readStated = async (tx: ZoneTransaction, { zone }: Viewer): Promise<Book> =>
    bookOver(zone, [...(await readObservations(tx)), ...(await readTargets(tx))])

  return {
    open: async (tx, viewer) => {
      const sight = seesOnlyPublished(viewer) ? `${viewer.post}/${viewer.enterprise}` : 'inside'
      const key = `${viewer.zone}/${sight}`
      const mark = await indicatorMark(tx)
      const book = await stated(key, mark, () => readStated(tx, viewer))
      if (sight !== 'inside') return book
      return confirmed(key, `${mark}/${await counter.mark(tx)}`, async () => {
        const wanted = countable(knowledge.of(viewer.zone).indicators, book.observations)
        return inPieces(confirming(book, await counter.count(tx, wanted)), briefly())
      })
    },
    openOn: async (tx, viewer, on) => {
      const observations = knownOn(await readObservations(tx), on)
      return bookOver(viewer.zone, [...observations, ...(await readTargetsOn(tx, on))])
    },
  }
}

/** Opens the book of a zone, so that people find it open. */
export const booksBeforehand =
  (books: Books): Errand =>
  async ({ database, viewer }) => {
    await database.inZone(viewer, (tx) => books.open(tx, viewer))
  }

/** Keeps one thing for each key while its mark stays the same; those who ask meanwhile wait for the same work. */
function keep<Thing>() {
  const kept = new Map<string, { mark: string; thing: Promise<Thing> }>()
  return (key: string, mark: string, make: () => Promise<Thing>): Promise<Thing> => {
    const found = kept.get(key)
    if (found?.mark === mark) return found.thing
    const thing = make()
    kept.set(key, { mark, thing })
    thing.catch(() => kept.delete(key))
    return thing
  }
}

/** The period that a stated growth is measured from: its number is counted too, where no report printed it. */
const basesOf = ({ comparison, period }: Observation): string[] =>
  comparison === 'growth' && isPeriod(period) ? [yearsBefore(period)] : []

/** Counted indicators in the periods in which the zone has stated them, or what they grew from. */
function countable(
  indicators: readonly Indicator[],
  observations: readonly Observation[],
): { indicator: Indicator; period: string }[] {
  return indicators.flatMap((indicator) => {
    if (!indicator.counting) return []
    const stated = observations.filter(
      (one) => one.indicator === indicator.id && one.scope === 'zone' && one.subject === '' && !one.target,
    )
    const periods = new Set(stated.flatMap((one) => [one.period, ...basesOf(one)]))
    return [...periods].map((period) => ({ indicator, period }))
  })
}
