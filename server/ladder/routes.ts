import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/ladder/ladder.ts'
import { type Day, day, dayAt } from '../../kernel/day.ts'
import type { Room } from '../application.ts'
import { readConfirmations } from '../confirmation/store.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { mount } from '../mount.ts'
import { unacceptable } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import { decideFact, judge, reportFact, type Spoken } from './acts.ts'
import { ladderDayOf } from './day.ts'
import type { NominationParts } from './nominations/desk.ts'
import { mountNominations } from './nominations/routes.ts'
import { ladderComparisonOf, ladderPageOf } from './page.ts'
import type { keepEverybody } from './population.ts'
import { mountPopulation } from './population-routes.ts'
import { enterpriseId } from './subject-id.ts'
import { seeEnterprise } from './subjects.ts'
import { withdrawFact } from './withdraw.ts'

type Told = { readonly on?: string | undefined; readonly rung?: string | undefined }

/** The ladder of enterprises: one enterprise on every rung, and what is reported of it. */
export const ladderRoom =
  (nominations: NominationParts, everybody: ReturnType<typeof keepEverybody>): Room =>
  (app: FastifyInstance): void => {
    const { ladder: parts } = nominations
    mountPopulation(app, nominations, everybody)
    mountNominations(app, nominations, everybody)
    const { clock } = app.configuration
    const spokenOf = async (tx: ZoneTransaction, viewer: Viewer, wanted: string, asked?: string): Promise<Spoken> => {
      const enterprise = await enterpriseId(tx, viewer, wanted)
      const today = await ladderDayOf(tx, dayAt(clock()), enterprise)
      const on = asked === undefined ? today : day(asked)
      const seen = await seeEnterprise(parts, tx, enterprise, on, today)
      return { parts, tx, viewer, seen, on, today }
    }
    const pageOf = async ({ tx, viewer, seen, on, today }: Spoken, rung?: string) =>
      ladderPageOf(parts, viewer, seen, { on, today }, await readConfirmations(tx), rung)

    mount(app, contract.openEnterpriseLadder, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => pageOf(await spokenOf(tx, viewer, params.enterprise, query.on), query.rung)),
    )

    mount(app, contract.compareLadderDays, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => {
        const id = await enterpriseId(tx, viewer, params.enterprise)
        if (!parts.open.rungs.has(query.rung))
          throw unacceptable(`没有“${query.rung}”这一级`, `There is no rung “${query.rung}”`)
        const today = await ladderDayOf(tx, dayAt(clock()), id)
        const side = async (on: Day) => ({ on, seen: await seeEnterprise(parts, tx, id, on, today) })
        return ladderComparisonOf(parts, query.rung, [await side(day(query.first)), await side(day(query.second))])
      }),
    )

    const acting =
      <Given>(act: (spoken: Spoken, given: Given) => Promise<void>) =>
      async (tx: ZoneTransaction, viewer: Viewer, enterprise: string, { on, rung }: Told, given: Given) => {
        const spoken = await spokenOf(tx, viewer, enterprise, on)
        await act(spoken, given)
        return pageOf(await spokenOf(tx, viewer, spoken.seen.enterprise.id, on), rung)
      }

    const report = acting(reportFact)
    mount(app, contract.reportLadderFact, ({ params, query, body, viewer, inZone }) =>
      inZone((tx) => report(tx, viewer, params.enterprise, query, { ...body, year: body.year ?? null })),
    )

    const withdraw = acting(withdrawFact)
    mount(app, contract.withdrawLadderFact, ({ params, query, viewer, inZone }) =>
      inZone((tx) => withdraw(tx, viewer, params.enterprise, query, params.report)),
    )

    mount(app, contract.decideLadderFact, ({ params, query, body, viewer, inZone }) =>
      inZone((tx) =>
        acting((spoken: Spoken) => decideFact(spoken, params.report, body))(
          tx,
          viewer,
          params.enterprise,
          query,
          undefined,
        ),
      ),
    )

    const judging = acting(judge)
    mount(app, contract.judgeLadderCondition, ({ params, query, body, viewer, inZone }) =>
      inZone((tx) => judging(tx, viewer, params.enterprise, query, body)),
    )
  }
