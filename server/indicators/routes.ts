import type { FastifyInstance } from 'fastify'
import { openFigure } from '../../contract/figures.ts'
import { listPublished } from '../../contract/published.ts'
import { readFigureKey } from '../../engines/indicators/figure-key.ts'
import type { Place } from '../../engines/indicators/observation.ts'
import type { Register } from '../../engines/register/kind.ts'
import { period } from '../../kernel/period.ts'
import type { Room } from '../application.ts'
import { mount } from '../mount.ts'
import { Refusal } from '../refusal.ts'
import type { Books } from './books.ts'
import { openFigurePage } from './figure-page.ts'
import type { Knowledge } from './knowledge.ts'
import { publishedFigures } from './published.ts'
import { recordsIn } from './records.ts'

/** The room of indicators: figures opened to their source, and all that was published. */
export const indicatorRoom =
  (knowledge: Knowledge, books: Books, register: Register): Room =>
  (app: FastifyInstance): void => {
    mount(app, openFigure, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => {
        const known = knowledge.of(viewer.zone)
        const book = await books.open(tx, viewer)
        const place: Place = {
          ...readPlace(params.key, query.period),
          scope: query.scope ?? 'zone',
          subject: query.subject ?? '',
        }
        const indicator = book.indicators.get(place.indicator)
        if (!indicator) throw noIndicator(place.indicator)
        const group = knowledge.group(indicator.group)
        return openFigurePage({ place, book, knowledge: known, group, recordsOf: recordsIn(tx, register) })
      }),
    )

    mount(app, listPublished, ({ viewer, inZone }) =>
      inZone(async (tx) => ({
        figures: publishedFigures(await books.open(tx, viewer), knowledge.of(viewer.zone)),
      })),
    )
  }

const noIndicator = (id: string): Refusal =>
  new Refusal(404, 'unknown', {
    zh: `指标目录里没有“${id}”，请从目录里选一个`,
    en: `The catalogue has no “${id}”; choose one from it`,
  })

function readPlace(key: string, at: string): Pick<Place, 'indicator' | 'comparison' | 'period'> {
  try {
    return { ...readFigureKey(key), period: period(at) }
  } catch (error) {
    const { message } = error as Error
    throw new Refusal(400, 'unacceptable', { zh: message, en: message })
  }
}
