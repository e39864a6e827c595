import type { TaskItem, TaskPage } from '../../contract/collection/task.ts'
import { standingOf } from '../../engines/collection/answers.ts'
import { type Move, movesOf, owes, refusalOf, transitions } from '../../engines/collection/collection.ts'
import { unitOf } from '../../kernel/unit.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { forbidden } from '../refusal.ts'
import { runIn } from '../register/statement.ts'
import type { Viewer } from '../viewer.ts'
import type { Context } from './context.ts'
import { correctionsOfTask, shownCorrection } from './corrections.ts'
import { type Item, itemsOf } from './items.ts'
import { knownFor } from './known.ts'
import { taskDocument } from './locking.ts'
import { type Seen, summaryOf } from './summaries.ts'
import type { TaskRow } from './tables.ts'
import { endOf } from './task-rows.ts'

const overseers: readonly Viewer['post'][] = ['statistician', 'leader', 'supervisor']

/** A task opened: what is asked with its last value and plan, what is known, what the viewer may do, what happened. */
export async function openTaskPage(
  tx: ZoneTransaction,
  context: Context,
  viewer: Viewer,
  task: TaskRow,
  seen: Seen,
): Promise<TaskPage> {
  if (!overseers.includes(viewer.post) && !owes(task, viewer)) {
    throw forbidden('这件填报不归您的部门或企业', 'This task belongs to another department or enterprise')
  }
  const items = itemsOf(task, context)
  const past = seen.past !== null
  const correctable = !past && task.state === 'locked' && owes(task, viewer)
  const corrections = task.state === 'locked' && !past ? await correctionsOfTask(tx, taskDocument(task.id)) : new Map()
  const indicatorOf = (item: Item): string => (task.enterprise ? `${context.kind.id}.${item.id}` : item.id)
  return {
    task: summaryOf(task, context, seen),
    version: task.version,
    items: items.map((item) => {
      const correction = corrections.get(indicatorOf(item))
      return { ...shownItem(item, task, correctable), correction: correction ? shownCorrection(correction) : null }
    }),
    known: await knownFor(tx, task, context, new Set(items.map(({ id }) => id))),
    moves: past ? [] : movesOf(task, viewer),
    refusals: past ? [] : reviewRefusals(task, viewer),
    history: await historyOf(tx, task, seen),
  }
}

function shownItem(item: Item, task: TaskRow, correctable: boolean): Omit<TaskItem, 'correction'> {
  const { finding } = standingOf(item, task.draft[item.id])
  const { id, label, unit, digits, accumulation, definition, last, plan } = item
  return {
    id,
    label,
    unit,
    unitLabel: unitOf(unit).label,
    digits,
    accumulation,
    definition,
    last,
    plan,
    answer: task.draft[id] ?? null,
    finding: finding ? { ...finding, repairs: [...finding.repairs] } : null,
    correctable: correctable && task.draft[id]?.value != null,
  }
}

/** Why a review that is due is not for this statistician: the submission is their own. */
function reviewRefusals(task: TaskRow, viewer: Viewer): TaskPage['refusals'] {
  if (viewer.post !== 'statistician') return []
  const due: Move | undefined = task.state === 'submitted' ? 'review' : task.state === 'reviewed' ? 'lock' : undefined
  const refused = due && refusalOf(due, task, viewer)
  return refused ? [refused] : []
}

async function historyOf(tx: ZoneTransaction, task: TaskRow, { past }: Seen): Promise<TaskPage['history']> {
  type Row = { move: Move; person: string; at: string; reason: string | null }
  const rows = await runIn(tx)<Row>({
    text: `select move, person, at, reason from collection_move
      where task_id = $1 and ($2::timestamptz is null or at < $2::timestamptz) order by number`,
    values: [task.id, past ? endOf(past) : null],
  })
  return rows.map((row) => ({ ...row, label: transitions[row.move].label }))
}
