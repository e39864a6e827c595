import type { FastifyInstance } from 'fastify'
import { pointsPublishers } from '../../../contract/points/points.ts'
import * as contract from '../../../contract/points/runs.ts'
import { attach } from '../../attachment.ts'
import { record } from '../../audit/record.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { mount } from '../../mount.ts'
import { conflicting } from '../../refusal.ts'
import { listFile } from '../../register/list-file.ts'
import { setAside } from '../../register/set-aside.ts'
import { type PointsDesk, worksOnPoints } from '../desk.ts'
import { refuseOthers } from '../editions/acts.ts'
import { compareRuns, everyChange, usualBase } from '../ranking/comparison.ts'
import { comparisonColumns, comparisonFile } from '../ranking/comparison-file.ts'
import { distributionsOf } from '../ranking/distributions.ts'
import { eachScore, listScores } from '../ranking/list.ts'
import { rankingColumns, rankingFile } from '../ranking/workbook.ts'
import { prepareRun, publishRun, recompute } from './acts.ts'
import { currentOf, newestOf, readRun, readRuns, readSummary, type StoredRun, shownRun } from './store.ts'

/** As many as a sheet can hold with its head. */
const mostInFile = 1_000_000

/** Counts: begun, watched, stopped, published, recomputed; their ranking, comparison and distributions. */
export function mountRuns(app: FastifyInstance, desk: PointsDesk): void {
  mount(app, contract.listPointsRuns, ({ query, viewer, inZone }) =>
    inZone(async (tx) => {
      const runs = await readRuns(tx, query)
      const counted = await desk.counted(tx)
      return {
        asOf: counted.on,
        runs: runs.map((run) => shownRun(desk, run)),
        current: newestOf(runs, counted)?.id ?? null,
        mayCount: worksOnPoints(desk, viewer),
      }
    }),
  )

  mount(app, contract.startPointsRun, async ({ body, viewer, inZone }) => {
    const run = await inZone((tx) => prepareRun(desk, tx, viewer, body))
    desk.counting.start(viewer, run)
    return shownRun(desk, run)
  })

  mount(app, contract.openPointsRun, ({ params, viewer, inZone }) =>
    inZone(async (tx) => {
      const run = await readRun(tx, params.run)
      const summary = (await readSummary(tx, run.id)) ?? { groups: [], stages: [], sectors: [], gaps: [] }
      const line = shownRun(desk, run)
      const done = line.state === 'done'
      return {
        asOf: (await desk.counted(tx)).on,
        ...line,
        ...summary,
        mayStop: line.state === 'counting' && worksOnPoints(desk, viewer),
        mayPublish: done && run.purpose === 'count' && !run.published && pointsPublishers.includes(viewer.post),
        mayRecompute: done,
      }
    }),
  )

  mount(app, contract.stopPointsRun, async ({ params, viewer, inZone }) => {
    refuseOthers(desk, viewer)
    await inZone(async (tx) => {
      const run = await readRun(tx, params.run)
      if (!desk.counting.isUnderWay(run.id))
        throw conflicting('这次计分已经结束，停不了', 'The count has ended and cannot be stopped')
      await record(tx, 'points.stop', run.id)
    })
    await desk.counting.stop(params.run)
    return shownRun(desk, await inZone((tx) => readRun(tx, params.run)))
  })

  mount(app, contract.publishPointsRun, ({ params, body, viewer, inZone }) =>
    inZone((tx) => publishRun(desk, tx, viewer, { id: params.run, as: body.as })),
  )

  mount(
    app,
    contract.recomputePointsRun,
    async ({ params, viewer, inZone }) => recompute(desk, viewer, await inZone((tx) => readRun(tx, params.run))),
    { cost: 'proof' },
  )

  /** Beside which year a run is listed, and how many are ranked in each stage. */
  const besides = async (tx: ZoneTransaction, run: StoredRun) => {
    const summary = await readSummary(tx, run.id)
    const before = currentOf(await readRuns(tx, {}), String(Number(run.year) - 1))
    const ranked = Object.fromEntries((summary?.stages ?? []).map(({ stage, count }) => [stage, count]))
    const beside = {
      run: run.id,
      subjects: run.end?.state === 'done' ? run.end.subjects : 0,
      before: before?.id ?? null,
      ranked,
    }
    return { groups: summary?.groups ?? [], beside }
  }

  mount(app, contract.listPointsScores, ({ params, query, inZone }) =>
    inZone(async (tx) => {
      const { beside } = await besides(tx, await readRun(tx, params.run))
      return listScores(tx, { ...query, ...beside })
    }),
  )

  mount(
    app,
    contract.exportPointsScores,
    ({ params, query: { language, ...query }, inZone, reply }) =>
      inZone(async (tx) => {
        const run = await readRun(tx, params.run)
        const { groups, beside } = await besides(tx, run)
        const lines = eachScore(tx, { ...query, offset: 0, limit: mostInFile, ...beside })
        const file = await setAside(
          listFile(rankingFile(run.year), rankingColumns(groups, run), lines, language),
          'xlsx',
        )
        attach(reply, `${rankingFile(run.year)[language]}.xlsx`, 'xlsx')
        return file
      }),
    { cost: 'file' },
  )

  /** A run, and what it is compared with; nothing where there is no other. */
  const compared = async (tx: ZoneTransaction, id: string, other: string | undefined) => {
    const run = await readRun(tx, id)
    return { run, base: other === undefined ? usualBase(run, await readRuns(tx, {})) : await readRun(tx, other) }
  }

  mount(app, contract.comparePointsRuns, ({ params, query, inZone }) =>
    inZone(async (tx) => {
      const { run, base } = await compared(tx, params.run, query.with)
      const shown = { run: shownRun(desk, run), against: base ? shownRun(desk, base) : null }
      if (!base) return { ...shown, stages: [], sectors: [], bars: [], risers: [], fallers: [] }
      return { ...shown, ...(await compareRuns(tx, run, base)) }
    }),
  )

  mount(
    app,
    contract.exportPointsComparison,
    ({ params, query, inZone, reply }) =>
      inZone(async (tx) => {
        const { run, base } = await compared(tx, params.run, query.with)
        if (!base)
          throw conflicting('没有可以对照的计分：先有同一年或上一年的另一次计分', 'There is no count to compare with')
        const name = comparisonFile(run, base)
        attach(reply, `${name[query.language]}.xlsx`, 'xlsx')
        return listFile(name, comparisonColumns(run, base), await everyChange(tx, run, base), query.language)
      }),
    { cost: 'file' },
  )

  mount(app, contract.pointsDistributions, async ({ params, query, viewer, inZone }) => {
    const run = await inZone((tx) => readRun(tx, params.run))
    const { scores } = await desk.kept.of(viewer.zone, run.id)
    return { distributions: distributionsOf(scores, query.stage) }
  })
}
