import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/collection/collection.ts'
import * as corrections from '../../contract/collection/corrections.ts'
import * as rounds from '../../contract/collection/round.ts'
import { owes } from '../../engines/collection/collection.ts'
import { type Day, dayAt } from '../../kernel/day.ts'
import type { Period } from '../../kernel/period.ts'
import type { Room } from '../application.ts'
import { attach } from '../attachment.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { mount } from '../mount.ts'
import { Refusal, unacceptable } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import { type CollectionParts, type Context, contextOf } from './context.ts'
import { decideCorrection, readCorrections, requestCorrection } from './corrections.ts'
import { moveTask } from './moves.ts'
import { openTaskPage } from './page.ts'
import { dueOf, fullChoice, openRound, preview } from './rounds/opening.ts'
import { reminderFile, reminderFileName, reminderOf } from './rounds/reminders.ts'
import { readRoundSummary, readRounds, type Seen, summaryOf } from './summaries.ts'
import type { TaskRow } from './tables.ts'
import { readTaskRow, readTasks } from './task-rows.ts'

const mostShown = 50
const unsent = `t.state in ('open', 'draft', 'returned')`

/** The room of collection: rounds, tasks, review and lock, corrections. */
export const collectionRoom =
  (parts: CollectionParts): Room =>
  (app: FastifyInstance): void => {
    const { clock } = app.configuration
    const today = (): Day => dayAt(clock())
    const seenFrom = ({ on }: { on?: Day | undefined }): Seen => {
      const day = on ?? today()
      return { today: day, past: day < today() ? day : null }
    }
    const within = (tx: ZoneTransaction, viewer: Viewer, past: Day | null = null): Promise<Context> =>
      contextOf(parts, tx, viewer, past)

    mount(app, contract.listRounds, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const seen = seenFrom(query)
        const context = await within(tx, viewer, seen.past)
        const late = await readTasks(tx, `${unsent} and r.due < $1`, [seen.today], undefined, seen.past)
        return {
          rounds: await readRounds(tx, seen),
          overdue: late.slice(0, mostShown).map((task) => summaryOf(task, context, seen)),
          overdueCount: late.length,
        }
      }),
    )

    mount(app, rounds.previewRound, ({ body, viewer, inZone }) =>
      inZone(async (tx) => preview(tx, await within(tx, viewer), { ...body, period: body.period as Period }, today())),
    )

    mount(app, rounds.openRound, ({ body, viewer, inZone }) => {
      const { choice = fullChoice, audience } = body
      const period = body.period as Period
      const { day: due, warning } = dueOf({ period, choice, due: body.due }, today())
      if (!due && body.due) throw unacceptable(warning!.zh, warning!.en)
      if (!due) {
        throw unacceptable(
          `${warning?.zh ?? '放假安排尚未公布'}，数不出截止日，请减少工作日，或直接写明截止日`,
          `${warning?.en ?? 'Days off are not announced'}: the due day cannot be counted; give fewer working days, or name the day`,
        )
      }
      return inZone(async (tx) =>
        openRound(tx, await within(tx, viewer), { period, audience, choice, due, by: viewer.account }),
      )
    })

    mount(app, contract.readRound, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => {
        const seen = seenFrom(query)
        const round = await readRoundSummary(tx, params.round, seen)
        const context = await within(tx, viewer, seen.past)
        const tasks = await readTasks(tx, 't.round_id = $1', [round.id], undefined, seen.past)
        return { round, tasks: tasks.map((task) => summaryOf(task, context, seen)) }
      }),
    )

    async function unanswered(tx: ZoneTransaction, viewer: Viewer, id: string, seen: Seen) {
      const round = await readRoundSummary(tx, id, seen)
      const context = await within(tx, viewer, seen.past)
      const tasks = await readTasks(tx, `t.round_id = $1 and ${unsent}`, [round.id], undefined, seen.past)
      return { round, tasks: tasks.map((task) => summaryOf(task, context, seen)) }
    }

    mount(app, contract.readReminder, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => {
        const seen = seenFrom(query)
        const { round, tasks } = await unanswered(tx, viewer, params.round, seen)
        return reminderOf(round, tasks, seen.today)
      }),
    )

    mount(app, contract.exportReminder, ({ params, query, viewer, inZone, reply }) =>
      inZone(async (tx) => {
        const { round, tasks } = await unanswered(tx, viewer, params.round, seenFrom(query))
        attach(reply, reminderFileName(round, query.language), 'xlsx')
        return reminderFile(tasks, query.language)
      }),
    )

    mount(app, contract.lockReviewed, ({ params, viewer, inZone }) =>
      inZone(async (tx) => {
        const round = await readRoundSummary(tx, params.round, { today: today(), past: null })
        const context = await within(tx, viewer)
        const tasks = await readTasks(tx, `t.round_id = $1 and t.state = 'reviewed'`, [round.id])
        return lockEach(tx, context, viewer, tasks)
      }),
    )

    mount(app, contract.listTasks, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const seen = seenFrom(query)
        const context = await within(tx, viewer, seen.past)
        const [column, owner] =
          viewer.post === 'enterprise' ? ['enterprise', viewer.enterprise] : ['department', viewer.department]
        const tasks = owner === null ? [] : await readTasks(tx, `t.${column} = $1`, [owner], undefined, seen.past)
        return { tasks: tasks.filter((task) => owes(task, viewer)).map((task) => summaryOf(task, context, seen)) }
      }),
    )

    mount(app, contract.readTask, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => {
        const seen = seenFrom(query)
        const task = await readTaskRow(tx, params.task, seen.past)
        return openTaskPage(tx, await within(tx, viewer, seen.past), viewer, task, seen)
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
      inZone(async (tx) => decideCorrection(tx, await within(tx, viewer), viewer, params.correction, body)),
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
