import { type Answers, faultsOf, settledAnswers } from '../../engines/collection/answers.ts'
import { type Move, needsReason, refusalOf, stateAfter, type TaskState } from '../../engines/collection/collection.ts'
import { record } from '../audit/record.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { conflicting, forbidden, Refusal, refuseStale, unacceptable } from '../refusal.ts'
import { runIn } from '../register/statement.ts'
import type { Viewer } from '../viewer.ts'
import type { Context } from './context.ts'
import { itemsOf } from './items.ts'
import { lockNumbers } from './locking.ts'
import type { TaskRow } from './tables.ts'
import { holdTaskRow } from './task-rows.ts'

export type Wanted = {
  readonly move: Move
  readonly version?: number
  readonly reason?: string
  readonly answers?: Answers
}
export type Moved = { readonly version: number; readonly state: TaskState; readonly numbers: number }

/** Makes a move of a task: state, history, numbers and audit in one transaction, or a refusal with its sentence. */
export async function moveTask(
  tx: ZoneTransaction,
  context: Context,
  viewer: Viewer,
  id: string,
  wanted: Wanted,
): Promise<Moved> {
  const task = await holdTaskRow(tx, id)
  const { move, reason = '' } = wanted
  refuse(task, viewer, wanted)
  if (needsReason(move) && reason.trim() === '') throw unacceptable('请写明为什么退回', 'Say why it is returned')
  const answers = wanted.answers ?? task.draft
  const draft = move === 'submit' ? handIn(task, context, answers) : move === 'save' ? answers : task.draft
  const numbers = move === 'lock' ? await lockNumbers(tx, context, task, viewer) : 0
  const state = stateAfter(move, task.state)
  const version = await write(tx, task, viewer, { move, state, draft })
  if (move === 'save' && state === task.state) return { version, state, numbers }
  await remember(tx, task, viewer, { move, state, reason, answers: move === 'submit' ? draft : undefined })
  await record(tx, `collection.${move}`, `collection-task:${task.id}`, {
    period: task.period,
    name: task.name,
    state,
    reason: reason || null,
    numbers,
  })
  return { version, state, numbers }
}

function refuse(task: TaskRow, viewer: Viewer, { move, version }: Wanted): void {
  const sentence = refusalOf(move, task, viewer)
  if (sentence) {
    const own = refusalOf(move, { ...task, state: stateThatAllows(move) }, viewer)
    throw own ? forbidden(sentence.zh, sentence.en) : conflicting(sentence.zh, sentence.en)
  }
  refuseStale(version, task.version, {
    zh: '这件填报刚在别处改过，请看过新内容再办',
    en: 'The task was changed elsewhere just now; please look again',
  })
}

const stateThatAllows = (move: Move): TaskState =>
  move === 'review' || move === 'return' ? 'submitted' : move === 'lock' ? 'reviewed' : 'open'

/** What is handed in, read and settled; refused with the first faults where something is missing or odd. */
function handIn(task: TaskRow, context: Context, answers: Answers): Answers {
  const items = itemsOf(task, context)
  const faults = faultsOf(items, answers)
  if (faults.length === 0) return settledAnswers(items, answers)
  const more =
    faults.length > 3
      ? { zh: `；另有${faults.length - 3}项`, en: `; and ${faults.length - 3} more` }
      : { zh: '', en: '' }
  const first = faults.slice(0, 3)
  throw new Refusal(400, 'incomplete', {
    zh: `${first.map(({ zh }) => zh).join('；')}${more.zh}`,
    en: `${first.map(({ en }) => en).join('; ')}${more.en}`,
  })
}

type Change = { readonly move: Move; readonly state: TaskState; readonly draft: Answers }

async function write(
  tx: ZoneTransaction,
  task: TaskRow,
  viewer: Viewer,
  { move, state, draft }: Change,
): Promise<number> {
  await runIn(tx)({
    text: `update collection_task set state = $2, draft = $3, version = version + 1, changed_at = now(),
      submitted_by = coalesce($4, submitted_by) where id = $1`,
    values: [task.id, state, JSON.stringify(draft), move === 'submit' ? viewer.account : null],
  })
  return task.version + 1
}

type Remembered = {
  readonly move: Move
  readonly state: TaskState
  readonly reason: string
  readonly answers: Answers | undefined
}

async function remember(
  tx: ZoneTransaction,
  task: TaskRow,
  { account, person }: Viewer,
  { move, state, reason, answers }: Remembered,
): Promise<void> {
  await tx
    .insertInto('collection_move')
    .values({
      task_id: task.id,
      number: task.version,
      enterprise: task.enterprise,
      move,
      before: task.state,
      after: state,
      by: account,
      person,
      reason: reason.trim() || null,
      answers: answers ? JSON.stringify(answers) : null,
    })
    .execute()
}
