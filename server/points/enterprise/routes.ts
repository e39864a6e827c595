import type { FastifyInstance } from 'fastify'
import * as contract from '../../../contract/points/enterprise.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { mount } from '../../mount.ts'
import { absent } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import type { Viewer } from '../../viewer.ts'
import { keeper, type PointsDesk } from '../desk.ts'
import { namedEdition } from '../editions/page.ts'
import { readEdition } from '../editions/store.ts'
import { currentOf, newestOf, readRun, readRuns, readSummary, type StoredRun, shownRun } from '../runs/store.ts'
import { scoredPageOf } from './page.ts'
import { readScoreRow, scoredOne } from './score.ts'
import { advisedOf, trialOf, triedOf } from './trial.ts'
import { unreportedOf } from './unreported.ts'

/** The points of one enterprise: page, years, trial and advice; an enterprise finds its own. */
export function mountEnterprise(app: FastifyInstance, desk: PointsDesk): void {
  mount(app, contract.openScoredEnterprise, ({ params, viewer, inZone }) =>
    inZone(async (tx) => scoredPageOf(desk, tx, viewer, await readRun(tx, params.run), params.enterprise)),
  )

  /** An enterprise in a run that the viewer may see. */
  const oneFor = async (
    tx: ZoneTransaction,
    viewer: Viewer,
    { run, enterprise }: { run: string; enterprise: string },
  ) => {
    await readScoreRow(tx, (await readRun(tx, run)).id, enterprise)
    return scoredOne(tx, await desk.kept.of(viewer.zone, run), run, enterprise)
  }

  mount(app, contract.openPointsTrial, ({ params, viewer, inZone }) =>
    inZone(async (tx) => trialOf(await oneFor(tx, viewer, params))),
  )

  mount(
    app,
    contract.tryPoints,
    async ({ params, body, viewer, inZone }) => triedOf(await inZone((tx) => oneFor(tx, viewer, params)), body.changes),
    { cost: 'proof' },
  )

  mount(
    app,
    contract.adviseOnPoints,
    async ({ params, body, viewer, inZone }) => advisedOf(await inZone((tx) => oneFor(tx, viewer, params)), body.goal),
    { cost: 'proof' },
  )

  const editionOf = async (viewer: Viewer, { edition }: StoredRun) =>
    namedEdition(await desk.database.inZone(keeper(viewer.zone), (inside) => readEdition(inside, edition)))

  mount(app, contract.pointsOverYears, ({ params, viewer, inZone }) =>
    inZone(async (tx) => {
      const runs = await readRuns(tx, {})
      const years = [...new Set(runs.map(({ year }) => year))].toSorted()
      const found = []
      for (const year of years) {
        const run = currentOf(runs, year)
        const row = run && (await readScoreRow(tx, run.id, params.enterprise).catch(() => undefined))
        if (!run || !row) continue
        found.push({ run, row })
      }
      const newest = found.at(-1)?.row
      if (!newest) throw absent('还没有这家企业的积分', 'The enterprise has no points yet')
      return {
        subject: { id: newest.id, name: newest.name, creditCode: newest.creditCode, sector: newest.sector },
        years: await Promise.all(
          found.map(async ({ run, row: { score, rank, of, class: grade, stage } }) => ({
            score,
            rank,
            of,
            class: grade,
            stage,
            year: run.year,
            run: run.id,
            edition: await editionOf(viewer, run),
            published: run.published?.as ?? null,
            demonstration: run.end?.demonstration ?? false,
          })),
        ),
      }
    }),
  )

  mount(app, contract.ownPoints, ({ viewer, inZone }) =>
    inZone(async (tx) => {
      const [subject] = await runIn(tx)<{ id: string; name: string; creditCode: string | null; sector: string | null }>(
        {
          text: `select id, name, credit_code as "creditCode", sector from register.enterprise where id::text = $1`,
          values: [viewer.enterprise ?? ''],
        },
      )
      const run = newestOf(await readRuns(tx, {}), await desk.counted(tx))
      const row = subject && run ? await readScoreRow(tx, run.id, subject.id).catch(() => undefined) : undefined
      if (!subject || !run || !row) return { subject: subject ?? null, current: null }
      const { score, rank, of, class: grade, stage } = row
      const summary = await readSummary(tx, run.id)
      const median = summary?.stages.find((one) => one.stage === stage)?.median ?? null
      const one = await scoredOne(tx, await desk.kept.of(viewer.zone, run.id), run.id, subject.id)
      const unreported = unreportedOf(desk, one)
      return {
        subject,
        current: { score, rank, of, class: grade, stage, median, unreported, run: shownRun(desk, run) },
      }
    }),
  )
}
