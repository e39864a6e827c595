import { type Day, isDay } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Reason } from '../../../kernel/reason.ts'
import { type Dates, datesOf, instantsOf } from '../plan/dates.ts'
import { chainTo } from '../plan/drivers.ts'
import { forwardPass, type Pass } from '../plan/passes.ts'
import { endInstantOf, instantOf, lowerInstant, type Plan } from '../plan/plan.ts'
import { continuousTime } from '../plan/working-time.ts'
import { taskLabel } from './network.ts'
import { NetworkError } from './refusal.ts'

/** A date that is moved: the task begins, or ends, no earlier than a day. */
export type Move = { readonly task: string; readonly start?: Day; readonly finish?: Day }

/** A day that a task was promised for. */
export type PromisedDay = { readonly task: string; readonly day: Day }

export type MovedTask = {
  readonly id: string
  readonly from: Dates
  readonly to: Dates
  /** Working days that its end moves; negative is earlier. */
  readonly days: number
}

export type BrokenPromise = PromisedDay & {
  /** Where it stood before the move, and where it comes to stand. */
  readonly before: Day
  readonly after: Day
  /** From the task that was moved to the one that was promised. */
  readonly chain: readonly string[]
}

export type Slip = {
  /** Everything that moves, in the order in which it ends. */
  readonly moved: readonly MovedTask[]
  /** Promises that held before and break now, the earliest first. */
  readonly broken: readonly BrokenPromise[]
  /** Promises that did not hold before either, or that hold again. */
  readonly alreadyBroken: readonly PromisedDay[]
  readonly mended: readonly PromisedDay[]
  readonly reason: Reason
}

/** The deadlines of a network as promised days. */
export const deadlinesOf = ({ network }: Plan): PromisedDay[] =>
  network.tasks.flatMap(({ id, deadline }) => (deadline ? [{ task: id, day: deadline.slice(0, 10) as Day }] : []))

/**
 * Moves one date, today being given: everything that moves with it, and which promise breaks first. What links ask for
 * still holds: a task that is moved to an earlier day goes no further than they let it.
 */
export function slipOf(plan: Plan, today: Day, move: Move, promises: readonly PromisedDay[] = deadlinesOf(plan)): Slip {
  const origin = instantOf(today)
  const moving = movable(plan, move)
  const before = forwardPass(plan, origin)
  const after = forwardPass(plan, origin, new Map([[moving, trialOf(plan, moving, move)]]))
  const dates = (node: number, pass: Pass): Dates => datesOf(plan, node, instantsOf(plan, node, pass))
  const moved: MovedTask[] = []
  plan.network.tasks.forEach(({ id }, node) => {
    if (before.finish[node] === after.finish[node] && before.start[node] === after.start[node]) return
    if (plan.parts.has(node)) return
    const days = shiftOf(plan, node, before.finish[node]!, after.finish[node]!)
    moved.push({ id, from: dates(node, before), to: dates(node, after), days })
  })
  moved.sort((one, other) => (one.to.finish < other.to.finish ? -1 : one.to.finish > other.to.finish ? 1 : 0))
  const judged = promises.map((promise) => {
    const node = numberOf(plan, promise.task)
    const [was, is] = [dates(node, before).finish, dates(node, after).finish]
    return { ...promise, node, was, is, heldBefore: was <= promise.day, holdsNow: is <= promise.day }
  })
  const bare = ({ task, day }: PromisedDay): PromisedDay => ({ task, day })
  const broken = judged
    .filter(({ heldBefore, holdsNow }) => heldBefore && !holdsNow)
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
    .map((promise): BrokenPromise => {
      const chain = chainTo(plan, after, promise.node)
      const ids = chain.slice(Math.max(0, chain.indexOf(moving))).map((node) => plan.network.tasks[node]!.id)
      return { ...bare(promise), before: promise.was, after: promise.is, chain: ids }
    })
  return {
    moved,
    broken,
    alreadyBroken: judged.filter(({ heldBefore, holdsNow }) => !heldBefore && !holdsNow).map(bare),
    mended: judged.filter(({ heldBefore, holdsNow }) => !heldBefore && holdsNow).map(bare),
    reason: reasonOf(plan, move, moved, broken),
  }
}

function numberOf({ numberOf: numbers }: Plan, id: string): number {
  const found = numbers.get(id)
  if (found !== undefined) return found
  throw new NetworkError([{ zh: `没有任务“${id}”`, en: `There is no task “${id}”` }])
}

function movable(plan: Plan, { task, start, finish }: Move): number {
  const node = numberOf(plan, task)
  const { zh, en } = taskLabel(plan.network.tasks[node]!)
  const refuse = (sentence: Label): never => {
    throw new NetworkError([sentence])
  }
  for (const day of [start, finish]) {
    if (day !== undefined && !isDay(day)) refuse({ zh: `“${day}”不是日期`, en: `“${day}” is not a day` })
  }
  if (start === undefined && finish === undefined) {
    refuse({ zh: `请写出“${zh}”移到哪一天开始或完成`, en: `Say on which day “${en}” is to begin or end` })
  }
  if (plan.parts.has(node)) {
    refuse({ zh: `“${zh}”是汇总任务，请移动它下面的任务`, en: `“${en}” is a summary: move one of its parts` })
  }
  if (!Number.isNaN(plan.nodes.finished[node]!)) {
    refuse({ zh: `“${zh}”已经完成，不能再移动`, en: `“${en}” is done and cannot be moved` })
  }
  return node
}

function trialOf(plan: Plan, node: number, { start, finish }: Move) {
  const axis = plan.nodes.axis[node]!
  const end = (day: Day): number => (axis === continuousTime ? lowerInstant(day, axis) : endInstantOf(day))
  return {
    ...(start !== undefined && { startsAfter: lowerInstant(start, axis) }),
    ...(finish !== undefined && { finishesAfter: end(finish) }),
  }
}

function shiftOf({ nodes, time, perDay }: Plan, node: number, before: number, after: number): number {
  const minutes = nodes.axis[node] === continuousTime ? time.position(after) - time.position(before) : after - before
  return Math.round((minutes / perDay) * 100) / 100
}

function reasonOf(plan: Plan, move: Move, moved: readonly MovedTask[], broken: readonly BrokenPromise[]): Reason {
  const name = (id: string): Label => taskLabel(plan.network.tasks[numberOf(plan, id)]!)
  const { zh, en } = name(move.task)
  const to =
    move.finish === undefined
      ? { zh: `推到 ${move.start} 开始`, en: `begins on ${move.start}` }
      : { zh: `推到 ${move.finish} 完成`, en: `ends on ${move.finish}` }
  const [first] = broken
  const promise = first && name(first.task)
  const others = moved.length - Number(moved.some(({ id }) => id === move.task))
  const end =
    first && promise
      ? {
          zh: `最先失守的承诺是${promise.zh}：${first.day} → ${first.after}`,
          en: `the first promise to break is “${promise.en}”: ${first.day} → ${first.after}`,
        }
      : { zh: '没有承诺因此失守', en: 'no promise breaks by it' }
  return {
    text: {
      zh: `${zh}${to.zh}，带动${others}项任务移动；${end.zh}`,
      en: `“${en}” ${to.en} and moves ${others} other tasks; ${end.en}`,
    },
    state: first ? 'unmet' : 'met',
    children: broken.map(({ task, day, after, chain }): Reason => {
      const path = chain.map(name)
      return {
        text: {
          zh: `${name(task).zh}：承诺 ${day}，变为 ${after}（${path.map((one) => one.zh).join(' → ')}）`,
          en: `${name(task).en}: promised ${day}, now ${after} (${path.map((one) => one.en).join(' → ')})`,
        },
        state: 'unmet',
      }
    }),
  }
}
