import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/collection.ts'
import * as corrections from '../../contract/corrections.ts'
import { owes } from '../../engines/collection/collection.ts'
import { dueDayOf } from '../../engines/collection/due.ts'
import { type Day, dayAt } from '../../kernel/day.ts'
import { type Period, periodLabel } from '../../kernel/period.ts'
import type { Room } from '../application.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { mount } from '../mount.ts'
import { Refusal, unacceptable } from '../refusal.ts'
import { runIn } from '../register/statement.ts'
import type { Viewer } from '../viewer.ts'
import { type CollectionParts, type Context, contextOf } from './context.ts'
import { decideCorrection, readCorrections, requestCorrection } from './corrections.ts'
import { fallingOf, openRound } from './falling.ts'
import { moveTask } from './moves.ts'
import { openTaskPage } from './page.ts'
import { readRoundSummary, readRounds, summaryOf } from './summaries.ts'
import type { TaskRow } from './tables.ts'
import { readTaskRow, readTasks } from './task-rows.ts'

const mostShown = 50
const mostPreviewed = 200
const unsent = `t.state in ('open', 'draft', 'returned')`

/** The room of collection: rounds, tasks, review and lock, corrections. */
export const collectionRoom =
  (parts: CollectionParts): Room =>
  (app: FastifyInstance): void => {
    const { clock } = app.configuration
    const seenFrom = ({ on }: { on?: string | undefined }): Day => (on as Day | undefined) ?? dayAt(clock())
    const within = (tx: ZoneTransaction, viewer: Viewer): Promise<Context> => contextOf(parts, tx, viewer)

    mount(app, contract.listRounds, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const today = seenFrom(query)
        const context = await within(tx, viewer)
        const late = await readTasks(tx, `${unsent} and r.due < $1`, [today], mostShown)
        const [all] = await runIn(tx)<{ count: number }>({
          text: `select count(*)::int as count from collection_task t
            join collection_round r on r.zone_id = t.zone_id and r.id = t.round_id where ${unsent} and r.due < $1`,
          values: [today],
        })
        return {
          rounds: await readRounds(tx, today),
          overdue: late.map((task) => summaryOf(task, context, today)),
          overdueCount: all!.count,
        }
      }),
    )

    mount(app, contract.previewRound, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const period = query.period as Period
        const falling = await fallingOf(tx, await within(tx, viewer), period, query.audience)
        const due = dueDayOf(period, dayAt(clock()), query.workdays)
        const open = await runIn(tx)<{ id: string }>({
          text: 'select id from collection_round where period = $1 and audience = $2',
          values: [period, query.audience],
        })
        const sum = (count: (task: (typeof falling)[number]) => number) =>
          falling.reduce((total, task) => total + count(task), 0)
        return {
          periodLabel: periodLabel(period),
          due: due.day ?? null,
          warning: due.warning ?? null,
          open: open[0]?.id ?? null,
          tasks: falling.slice(0, mostPreviewed).map(({ name, askedLabels, known }) => ({
            name,
            asked: [...askedLabels],
            known: [...known],
          })),
          total: falling.length,
          asked: sum((task) => task.asked.length),
          known: sum((task) => task.known.length),
        }
      }),
    )

    mount(app, contract.openRound, ({ body, viewer, inZone }) => {
      const period = body.period as Period
      const { day: due, warning } = dueDayOf(period, dayAt(clock()), body.workdays)
      if (!due) {
        throw unacceptable(
          `${warning?.zh ?? '放假安排尚未公布'}，数不出截止日，请减少工作日`,
          `${warning?.en ?? 'Days off are not announced'}: the due day cannot be counted`,
        )
      }
      return inZone(async (tx) =>
        openRound(tx, await within(tx, viewer), { period, audience: body.audience, due, by: viewer.account }),
      )
    })

    mount(app, contract.readRound, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => {
        const today = seenFrom(query)
        const round = await readRoundSummary(tx, params.round, today)
        const context = await within(tx, viewer)
        const tasks = await readTasks(tx, 't.round_id = $1', [round.id])
        return { round, tasks: tasks.map((task) => summaryOf(task, context, today)) }
      }),
    )

    mount(app, contract.lockReviewed, ({ params, viewer, inZone }) =>
      inZone(async (tx) => {
        const round = await readRoundSummary(tx, params.round, dayAt(clock()))
        const context = await within(tx, viewer)
        const tasks = await readTasks(tx, `t.round_id = $1 and t.state = 'reviewed'`, [round.id])
        return lockEach(tx, context, viewer, tasks)
      }),
    )

    mount(app, contract.listTasks, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const today = seenFrom(query)
        const context = await within(tx, viewer)
        const [column, owner] =
          viewer.post === 'enterprise' ? ['enterprise', viewer.enterprise] : ['department', viewer.department]
        const tasks = owner === null ? [] : await readTasks(tx, `t.${column} = $1`, [owner])
        return { tasks: tasks.filter((task) => owes(task, viewer)).map((task) => summaryOf(task, context, today)) }
      }),
    )

    mount(app, contract.readTask, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => {
        const task = await readTaskRow(tx, params.task)
        return openTaskPage(tx, await within(tx, viewer), viewer, task, seenFrom(query))
      }),
    )

    mount(app, contract.saveDraft, ({ params, body, viewer, inZone }) =>
      inZone(async (tx) => {
        const moved = await moveTask(tx, await within(tx, viewer), viewer, params.task, { move: 'save', ...body })
        return { version: moved.version }
      }),
    )

    mount(app, contract.moveTask, ({ params, body, viewer, inZone }) =>
      inZone(async (tx) => {
        const { version, state } = await moveTask(tx, await within(tx, viewer), viewer, params.task, body)
        return { version, state }
      }),
    )

    mount(app, corrections.listCorrections, ({ viewer, inZone }) =>
      inZone(async (tx) => ({ corrections: await readCorrections(tx, await within(tx, viewer), viewer) })),
    )
    mount(app, corrections.requestCorrection, ({ body, viewer, inZone }) =>
      inZone(async (tx) => requestCorrection(tx, await within(tx, viewer), viewer, body)),
    )
    mount(app, corrections.decideCorrection, ({ params, body, viewer, inZone }) =>
      inZone((tx) => decideCorrection(tx, viewer, params.correction, body)),
    )
  }

/** Locks one after the other; what this statistician may not lock, or no longer fits, is left. */
async function lockEach(tx: ZoneTransaction, context: Context, viewer: Viewer, tasks: readonly TaskRow[]) {
  let locked = 0
  let numbers = 0
  for (const { id } of tasks) {
    try {
      numbers += (await moveTask(tx, context, viewer, id, { move: 'lock' })).numbers
      locked += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return { locked, numbers, left: tasks.length - locked }
}
