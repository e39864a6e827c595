import type { Day } from '../../../kernel/day.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { planOf } from '../plan/plan.ts'
import type { Constraint, Link, LinkType, Task } from '../scheduling/network.ts'
import { NetworkError, refusalsOf } from '../scheduling/refusal.ts'
import { type Drawn, type Happened, isSummary, nameOf, refuse, taskOf } from './drawn.ts'
import { beyondLimits, mostOfPlan } from './limits.ts'
import { linked, unlinked } from './links.ts'
import { followed } from './predecessors.ts'
import { added, removed, shifted } from './rows.ts'

/** One change of a plan, as data: it can be told, done, undone and done again. */
export type Edit =
  /** Begins no earlier than a day; null: as early as its links let it. */
  | { readonly kind: 'move'; readonly task: string; readonly start: Day | null }
  | { readonly kind: 'last'; readonly task: string; readonly days: number }
  | { readonly kind: 'constrain'; readonly task: string; readonly constraint: Constraint | null }
  | { readonly kind: 'rename'; readonly task: string; readonly name: string; readonly language: Language }
  /** A new task behind another and what belongs to it, or as the last. */
  | { readonly kind: 'add'; readonly task: string; readonly name: string; readonly behind: string | null }
  | { readonly kind: 'remove' | Shift; readonly task: string }
  /** A new link; with `former` the link of that type between the two is changed. */
  | { readonly kind: 'link'; readonly link: Link; readonly former?: LinkType }
  | { readonly kind: 'unlink'; readonly from: string; readonly to: string; readonly type: LinkType }
  /** Comes behind the steps that are written, `3FS+2, 主体施工`, and behind no others; empty: behind none. */
  | { readonly kind: 'follow'; readonly task: string; readonly before: string }
  /** The promise is kept by the finish of another task. */
  | { readonly kind: 'promise'; readonly task: string }
  /** Another plan in place of the whole one: from a file, from a template. */
  | { readonly kind: 'replace'; readonly drawn: Drawn; readonly source: Label }

/** Moves of a row: before or behind its neighbour, into the summary above, out of its summary. */
export type Shift = 'raise' | 'lower' | 'indent' | 'outdent'

/** Edits that make new paths, and therefore perhaps a loop. */
const pathMaking: ReadonlySet<Edit['kind']> = new Set(['link', 'follow', 'indent', 'outdent', 'replace'])

/**
 * The plan with one change. A change that cannot be is refused with a `NetworkError` that says why, and a loop by its
 * tasks; the plan given stays as it was.
 */
export function edited(drawn: Drawn, edit: Edit, happened: Happened): Drawn {
  const next = changed(drawn, edit, happened)
  const { network, promised } = next
  const tooMuch = beyondLimits(network)
  const refusals = tooMuch ? [tooMuch] : refusalsOf(network)
  if (refusals.length > 0) throw new NetworkError(refusals)
  if (isSummary(next, promised)) {
    const { zh, en } = nameOf(next, promised)
    refuse(`“${zh}”是承诺的节点，不能变成汇总任务`, `“${en}” keeps the promise and cannot become a summary`)
  }
  if (pathMaking.has(edit.kind)) planOf(network)
  return next
}

function changed(drawn: Drawn, edit: Edit, happened: Happened): Drawn {
  switch (edit.kind) {
    case 'move':
      return moved(drawn, edit, happened)
    case 'last':
      return lasting(drawn, edit, happened)
    case 'constrain':
      refuseFinished(drawn, edit.task, happened)
      return withTask(drawn, edit.task, (task) => constrained(task, edit.constraint ? [edit.constraint] : []))
    case 'rename':
      return renamed(drawn, edit)
    case 'add':
      return added(drawn, edit)
    case 'remove':
      return removed(drawn, edit.task, happened)
    case 'link':
      return linked(drawn, edit.link, edit.former)
    case 'unlink':
      return unlinked(drawn, edit)
    case 'follow':
      taskOf(drawn, edit.task)
      return followed(drawn, edit)
    case 'promise':
      taskOf(drawn, edit.task)
      return { ...drawn, promised: edit.task }
    case 'replace':
      return replaced(edit.drawn, drawn, happened)
    default:
      return shifted(drawn, edit.task, edit.kind, happened)
  }
}

export function withTask(drawn: Drawn, id: string, change: (task: Task) => Task): Drawn {
  const tasks = drawn.network.tasks.map((task) => (task.id === id ? change(task) : task))
  return { ...drawn, network: { ...drawn.network, tasks } }
}

function constrained({ constraints: _, ...task }: Task, constraints: readonly Constraint[]): Task {
  return constraints.length > 0 ? { ...task, constraints: [...constraints] } : task
}

const happenedTo = (drawn: Drawn, id: string, happened: Happened): NonNullable<Task['actual']> =>
  happened.get(id) ?? taskOf(drawn, id).actual ?? {}

function refuseFinished(drawn: Drawn, id: string, happened: Happened): void {
  if (happenedTo(drawn, id, happened).finish === undefined) return
  const { zh, en } = nameOf(drawn, id)
  refuse(`“${zh}”已经完成，不能再改`, `“${en}” is done and cannot be changed`)
}

type Of<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>

/** A task that must begin on a day is moved with its must; any other begins no earlier than the day. */
function moved(drawn: Drawn, { task: id, start }: Of<'move'>, happened: Happened): Drawn {
  refuseFinished(drawn, id, happened)
  const { constraints = [] } = taskOf(drawn, id)
  if (happenedTo(drawn, id, happened).start !== undefined) {
    const { zh, en } = nameOf(drawn, id)
    refuse(`“${zh}”已经开工，开始日不能再改，可以改工期`, `“${en}” has begun: only its length can be changed`)
  }
  const kind = constraints.some((one) => one.kind === 'must-start') ? 'must-start' : 'start-no-earlier-than'
  const others = constraints.filter(
    (one) =>
      one.kind !== 'start-no-earlier-than' &&
      one.kind !== 'must-start' &&
      (start === null || one.kind !== 'as-soon-as-possible'),
  )
  return withTask(drawn, id, (task) => constrained(task, start === null ? others : [...others, { kind, on: start }]))
}

function lasting(drawn: Drawn, { task: id, days }: Of<'last'>, happened: Happened): Drawn {
  refuseFinished(drawn, id, happened)
  const { duration = 0, fixed } = taskOf(drawn, id)
  const { zh, en } = nameOf(drawn, id)
  if (isSummary(drawn, id))
    refuse(`“${zh}”是汇总任务，工期由下级任务决定`, `The length of the summary “${en}” follows from its parts`)
  if (!Number.isFinite(days) || days < 0 || days > mostOfPlan.days)
    refuse(`工期应是0到${mostOfPlan.days}个工作日`, `A step takes from 0 to ${mostOfPlan.days} working days`)
  if (fixed && days < duration)
    refuse(`“${zh}”是法定时长，不能缩短`, `“${en}” lasts as the law has it and cannot be shortened`)
  return withTask(drawn, id, (task) => ({ ...task, duration: days }))
}

function renamed(drawn: Drawn, { task: id, name, language }: Of<'rename'>): Drawn {
  const text = name.trim()
  if (text === '' || text.length > 255) refuse('名称应有1到255个字', 'A name has 1 to 255 signs')
  return withTask(drawn, id, (task) => ({
    ...task,
    name: typeof task.name === 'object' ? { ...task.name, [language]: text } : text,
  }))
}

/** What was reported on must be in the plan that takes the place of another. */
function replaced(next: Drawn, former: Drawn, happened: Happened): Drawn {
  const known = new Set(next.network.tasks.map(({ id }) => id))
  const missing = [...happened.keys()].filter((id) => !known.has(id))
  if (missing.length > 0) {
    const names = missing.map((id) => nameOf(former, id))
    refuse(
      `新方案里没有旬报已经报过的${names.map(({ zh }) => `“${zh}”`).join('、')}`,
      `The new plan lacks what has been reported on: ${names.map(({ en }) => `“${en}”`).join(', ')}`,
    )
  }
  taskOf(next, next.promised)
  return next
}
