import type { FastifyInstance } from 'fastify'
import * as editions from '../../contract/points/editions.ts'
import { dayAt } from '../../kernel/day.ts'
import type { InnovationPointsMechanism } from '../../mechanisms/innovation-points/innovation-points.ts'
import type { Room } from '../application.ts'
import { countedIn } from '../ladder/day.ts'
import { mount } from '../mount.ts'
import { mountCertificates } from './certificates/routes.ts'
import type { PointsDesk, PointsParts } from './desk.ts'
import { worksOnPoints } from './desk.ts'
import { confirm, draft, publish, save, tidied } from './editions/acts.ts'
import { editionLines, editionPageOf, totalsOf } from './editions/page.ts'
import { mountEnterprise } from './enterprise/routes.ts'
import { countFacts, readFacts } from './facts.ts'
import { openCounting } from './runs/counting.ts'
import { keepScores } from './runs/kept.ts'
import { mountRuns } from './runs/routes.ts'

/** The facts of an input in a sample: every name that formulas may use. */
const namesOf = ({ facts }: InnovationPointsMechanism): string[] => facts.map(({ name }) => name)

/** Innovation points: editions, counts, the points of an enterprise, certificates and objections. */
export const pointsRoom =
  (parts: PointsParts): Room =>
  (app: FastifyInstance): void => {
    const { database } = app
    const counting = openCounting(parts, database, (error) =>
      app.log.error({ err: error }, 'a count of points broke off'),
    )
    const desk: PointsDesk = {
      ...parts,
      database,
      counting,
      kept: keepScores(database),
      counted: (tx) => countedIn(tx, dayAt(app.configuration.clock())),
    }
    app.addHook('onClose', () => counting.close())

    mount(app, editions.listPointsEditions, ({ viewer, inZone }) =>
      inZone(async (tx) => {
        const { on } = await desk.counted(tx)
        const { lines, years } = await editionLines(desk, tx)
        return { asOf: on, editions: lines, years, mayDraft: worksOnPoints(desk, viewer) }
      }),
    )

    mount(app, editions.openPointsEdition, ({ params, viewer, inZone }) =>
      inZone((tx) => editionPageOf(desk, tx, viewer, params.edition)),
    )

    mount(app, editions.draftPointsEdition, ({ body, viewer, inZone }) => inZone((tx) => draft(desk, tx, viewer, body)))

    mount(app, editions.savePointsEdition, ({ params, body, viewer, inZone }) =>
      inZone((tx) => save(desk, tx, viewer, { ...body, edition: params.edition })),
    )

    mount(app, editions.checkPointsEdition, ({ body }) => {
      const scheme = tidied(desk, body.scheme)
      return { faults: [...desk.mechanism.faults(scheme)], totals: totalsOf(desk, scheme) }
    })

    mount(app, editions.confirmPointsEdition, ({ params, body, viewer, inZone }) =>
      inZone((tx) => confirm(desk, tx, viewer, { ...body, edition: params.edition })),
    )

    mount(app, editions.publishPointsEdition, ({ params, body, viewer, inZone }) =>
      inZone((tx) => publish(desk, tx, viewer, { ...body, edition: params.edition })),
    )

    mount(app, editions.samplePointsFacts, ({ query, inZone }) =>
      inZone(async (tx) => {
        const facts = await readFacts(desk, tx, { year: query.year, names: namesOf(desk.mechanism), most: query.size })
        return {
          year: query.year,
          subjects: await countFacts(tx, query.year),
          columns: Object.fromEntries(
            Object.entries(facts.table.columns).map(([name, column]) => [
              name,
              Array.from<number | string | null>(column).map((value) => (Number.isNaN(value) ? null : value)),
            ]),
          ),
          demonstration: facts.demonstration,
        }
      }),
    )

    mountRuns(app, desk)
    mountEnterprise(app, desk)
    mountCertificates(app, desk)
  }
