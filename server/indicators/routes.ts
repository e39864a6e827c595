import type { FastifyInstance } from 'fastify'
import { openCockpit } from '../../contract/cockpit.ts'
import { acceptFindingRoute, listFindings } from '../../contract/findings.ts'
import { listCatalogue } from '../../contract/indicators/catalogue.ts'
import { openFigure } from '../../contract/indicators/figures.ts'
import { listPublished } from '../../contract/indicators/published.ts'
import { registerReaders } from '../../contract/register/register.ts'
import type { Book } from '../../engines/indicators/book.ts'
import type { Scope } from '../../engines/indicators/comparison.ts'
import { readFigureKey } from '../../engines/indicators/figure-key.ts'
import type { Place } from '../../engines/indicators/observation.ts'
import type { Register } from '../../engines/register/kind.ts'
import { day, dayAt } from '../../kernel/day.ts'
import { Fault, fault } from '../../kernel/fault.ts'
import { period } from '../../kernel/period.ts'
import type { Room } from '../application.ts'
import { record } from '../audit/record.ts'
import { cadenceOf } from '../cockpit/cadence.ts'
import { cockpitOf } from '../cockpit/cockpit.ts'
import { findingRow, findingsIn, readAcceptances, recomputation } from '../consistency/findings.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { StartsOn } from '../delivery/batches/in-cockpit.ts'
import type { SlippingOn } from '../delivery/ledger/in-cockpit.ts'
import type { ProblemsOn } from '../delivery/problems/in-cockpit.ts'
import { mount } from '../mount.ts'
import { Refusal } from '../refusal.ts'
import { standingTargets } from '../targets/store.ts'
import { stateOf } from '../targets/targets.ts'
import type { Viewer } from '../viewer.ts'
import type { Books } from './books.ts'
import { catalogueRows } from './catalogue.ts'
import { openFigurePage } from './figure/page.ts'
import { recordsIn } from './figure/records.ts'
import { correctionsIn } from './figure/restated.ts'
import type { Knowledge } from './knowledge.ts'
import { newestPeriod } from './newest-period.ts'
import { publishedFigures } from './published.ts'

/** The room of indicators: figures opened to their source, and all that was published. */
export const indicatorRoom =
  (
    knowledge: Knowledge,
    books: Books,
    register: Register,
    slippingOn: SlippingOn = async () => null,
    problemsOn: ProblemsOn = async () => ({ due: null, lists: [] }),
    startsOn: StartsOn = async () => null,
  ): Room =>
  (app: FastifyInstance): void => {
    const bookAsked = (tx: ZoneTransaction, viewer: Viewer, on: string | undefined): Promise<Book> =>
      on === undefined ? books.open(tx, viewer) : books.openOn(tx, viewer, day(on))

    mount(app, openFigure, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => {
        const known = knowledge.of(viewer.zone)
        const book = await bookAsked(tx, viewer, query.on)
        const place = readPlace(book, params.key, query)
        const indicator = book.indicators.get(place.indicator)!
        const group = knowledge.group(indicator.group)
        const recordsOf = seesRecords(viewer) ? recordsIn(tx, register) : async () => null
        const correctionsOf = query.on === undefined ? correctionsIn(tx) : async () => []
        return openFigurePage({ place, book, knowledge: known, group, recordsOf, correctionsOf })
      }),
    )

    mount(app, listCatalogue, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const known = knowledge.of(viewer.zone)
        const indicators = catalogueRows(await bookAsked(tx, viewer, query.on), known, query.all ?? false)
        const groups = [...new Set(indicators.map(({ group }) => group))]
        return { groups: groups.map((id) => ({ id, label: knowledge.group(id) })), indicators }
      }),
    )

    mount(app, openCockpit, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const known = knowledge.of(viewer.zone)
        const { cards } = known.pack
        const card = cards.find((each) => each.period === query.period) ?? cards[0]
        if (!card) throw noCard()
        const book = await bookAsked(tx, viewer, query.on)
        const targets = (await standingTargets(tx)).filter((target) => target.period === card.period.slice(0, 4))
        const states = targets.map((target) => stateOf(book, target, card.period))
        const on = day(query.on ?? card.asOf)
        const days = { asOf: day(card.asOf), on: day(card.publishedOn ?? card.asOf) }
        return {
          ...cockpitOf(book, known, card, states),
          slipping: await slippingOn(tx, viewer, { on, today: dayAt(app.configuration.clock()) }),
          ...(await problemsOn(tx, viewer, on)),
          starts: await startsOn(tx, viewer, on),
          cadence: await cadenceOf(tx, book, known, states, days),
        }
      }),
    )

    mount(app, listFindings, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const book = await bookAsked(tx, viewer, query.on)
        const findings = findingsIn(book, await readAcceptances(tx, query.on))
        const rows = findings.map((finding) => findingRow(book, knowledge.of(viewer.zone), finding))
        return { findings: rows, recomputed: recomputation(book) }
      }),
    )

    mount(app, acceptFindingRoute, ({ body, viewer, inZone }) =>
      inZone(async (tx) => {
        const findings = findingsIn(await books.open(tx, viewer), [])
        if (!findings.some(({ id }) => id === body.finding)) throw noFinding()
        const { finding, reason } = body
        await tx.insertInto('finding_acceptance').values({ finding, reason, accepted_by: viewer.person }).execute()
        await record(tx, 'finding.accepted', finding, { reason })
        return { finding }
      }),
    )

    mount(app, listPublished, ({ viewer, inZone }) =>
      inZone(async (tx) => ({
        figures: publishedFigures(await books.open(tx, viewer), knowledge.of(viewer.zone)),
      })),
    )
  }

/** An enterprise finds only its own rows, from which the number of a zone was not counted. */
const seesRecords = ({ post }: Viewer): boolean => post !== 'enterprise' && registerReaders.includes(post)

/** What an address says wrong, as a refusal; anything else stays as it is. */
const refused = (error: unknown): unknown =>
  error instanceof Fault ? new Refusal(400, 'unacceptable', error.sentence) : error

const noCard = (): Refusal =>
  new Refusal(404, 'unknown', { zh: '本区还没有成绩单，驾驶舱没有可显示的数', en: 'This zone has no report card yet' })

const noFinding = (): Refusal =>
  new Refusal(404, 'unknown', {
    zh: '这条校核结果已经不在：数已更正，请刷新再看',
    en: 'This finding is gone, since a number was corrected; please reload',
  })

const noIndicator = (id: string): Refusal =>
  new Refusal(404, 'unknown', {
    zh: `指标目录里没有“${id}”，请从目录里选一个`,
    en: `The catalogue has no “${id}”; choose one from it`,
  })

type Asked = { period?: string | undefined; scope?: Scope | undefined; subject?: string | undefined }

/** The place that an address means; without a period, the newest that was stated. */
function readPlace(book: Book, key: string, { period: at, scope = 'zone', subject = '' }: Asked): Place {
  try {
    const figure = readFigureKey(key)
    if (!book.indicators.has(figure.indicator)) throw noIndicator(figure.indicator)
    const newest = at ?? newestPeriod(book, { ...figure, scope, subject })
    if (newest === undefined)
      throw fault('这个数还没有报过，请说明要看哪个时期', 'This number was never reported; say which period is meant')
    return { ...figure, period: period(newest), scope, subject }
  } catch (error) {
    throw refused(error)
  }
}
