import type { Answers } from '../../engines/collection/answers.ts'
import type { Move } from '../../engines/collection/collection.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import { decimal } from '../../kernel/decimal.ts'
import { period } from '../../kernel/period.ts'
import { unitOf } from '../../kernel/unit.ts'
import { addWorkdays } from '../../kernel/workdays.ts'
import type { PackRound } from '../../mechanisms/collection/pack-round.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { Viewer } from '../viewer.ts'
import type { Context } from './context.ts'
import { type Item, itemsOf } from './items.ts'
import { moveTask } from './moves.ts'
import { fullChoice, openRound } from './rounds/opening.ts'
import type { TaskRow } from './tables.ts'
import { readTasks } from './task-rows.ts'

/** How far the tasks of a demonstration have come, in turn. */
const courses: readonly (readonly Move[])[] = [
  ['submit'],
  [],
  ['submit', 'review'],
  ['save'],
  ['submit', 'return'],
  [],
  ['submit', 'review', 'lock'],
]

/** Of a great number of enterprises only these many have begun. */
const mostMoved = 14

/**
 * Opens the rounds that a pack declares for its demonstration, with tasks in several states; all of it is 演示数据. They
 * are due in working days, in calendar days where days off have not been announced.
 * Where numbers are published the last state is left out: nothing that is made up enters the book of a real zone.
 */
export async function demonstrateRounds(
  tx: ZoneTransaction,
  context: Context,
  rounds: readonly PackRound[],
  today: Day,
): Promise<number> {
  let count = 0
  for (const declared of rounds) {
    const { audience, dueIn } = declared
    const due = addWorkdays(today, dueIn).day ?? addDays(today, dueIn)
    const opening = {
      period: period(declared.period),
      audience,
      choice: fullChoice,
      due,
      by: 'pack',
      demonstration: true,
    }
    const { round, tasks } = await openRound(tx, context, opening)
    count += tasks
    const rows = await readTasks(tx, 't.round_id = $1', [round], mostMoved)
    for (const [place, task] of rows.entries()) {
      const course = courses[place % courses.length]!
      await follow(tx, context, task, declared.lock ? course : course.filter((move) => move !== 'lock'))
    }
  }
  return count
}

async function follow(tx: ZoneTransaction, context: Context, task: TaskRow, course: readonly Move[]): Promise<void> {
  const { zone } = context
  const common = { zone, department: task.department, enterprise: task.enterprise, session: '' }
  const filler: Viewer = {
    ...common,
    account: 'demonstration-filler',
    person: '演示·填报人',
    post: task.enterprise ? 'enterprise' : 'department-clerk',
  }
  const reviewer: Viewer = {
    ...common,
    account: 'demonstration-reviewer',
    person: '演示·统计人员',
    post: 'statistician',
  }
  for (const move of course) {
    const fills = move === 'save' || move === 'submit'
    await moveTask(tx, context, fills ? filler : reviewer, task.id, {
      move,
      ...(fills && { answers: answersTo(itemsOf(task, context), move === 'save') }),
      ...(move === 'return' && { reason: '与上期口径不一致，请按指标定义核对后重报' }),
    })
  }
}

/** Made-up answers: about the last number, or a small one; half of them only where the draft is unfinished. */
function answersTo(items: readonly Item[], unfinished: boolean): Answers {
  const answered = unfinished ? items.slice(0, Math.ceil(items.length / 2)) : items
  return Object.fromEntries(
    answered.map((item, place) => {
      if (!item.last && place % 5 === 4) return [item.id, { value: null, reason: '本期未发生', kept: false }]
      return [item.id, { value: madeUp(item, place), reason: '', kept: true }]
    }),
  )
}

function madeUp({ last, unit, digits }: Item, place: number): string {
  const grown = last ? decimal(last.value).times(decimal(104 + (place % 7)).div(100)) : decimal(12 + 7 * place)
  return grown.toFixed(unitOf(unit).dimension === 'count' ? 0 : digits)
}
