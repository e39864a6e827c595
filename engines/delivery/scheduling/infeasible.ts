import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Reason } from '../../../kernel/reason.ts'
import { datesOf, instantsOf } from '../plan/dates.ts'
import { chainTo } from '../plan/drivers.ts'
import type { Plan } from '../plan/plan.ts'
import { continuousTime } from '../plan/working-time.ts'
import { type Task, taskLabel } from './network.ts'
import type { Schedule } from './schedule.ts'

/** A step that can be made shorter, with the working days that are left of it. */
export type Compressible = { readonly id: string; readonly days: number }

/** What is asked for first and cannot be done, and the tasks that together make it so. */
export type Infeasible = {
  readonly task: string
  /** The last day that is asked for, and the first on which it can be. */
  readonly due: Day
  readonly expected: Day
  /** Working days that are missing. */
  readonly shortage: number
  /** The tasks that hold one another up to it, in order. */
  readonly chain: readonly string[]
  /** Of them the one to look at: what is under way, else the longest that can be made shorter. */
  readonly culprit: string
  readonly compressible: readonly Compressible[]
  /** Whether what can be made shorter lasts as long as what is missing. */
  readonly enough: boolean
  /** What can be made shorter in one clause, said alike wherever it is said. */
  readonly shorter: Label
  readonly reason: Reason
}

/** So many of the steps that can be made shorter are named; the others are counted. */
const mostNamed = 3

type Broken = { readonly node: number; readonly asked: number; readonly shortage: number; readonly ofStart: boolean }

/** Of everything that is asked for and cannot be kept, the earliest; undefined where the plan holds. */
export function infeasibleOf(schedule: Schedule): Infeasible | undefined {
  const { plan, early } = schedule
  const first = firstBroken(schedule)
  if (!first) return undefined
  const chain = chainTo(plan, early, first.node)
  const tasks = chain.map((node) => plan.network.tasks[node]!)
  const left = chain.map((node) => remainingDays(schedule, node))
  const compressible = tasks.flatMap(({ id, fixed }, index): Compressible[] =>
    fixed || left[index]! <= 0 ? [] : [{ id, days: left[index]! }],
  )
  const own = plan.network.tasks[first.node]!
  const culprit = culpritOf(plan, chain, compressible) ?? own.id
  const dates = datesOf(plan, first.node, instantsOf(plan, first.node, early))
  const axis = plan.nodes.axis[first.node]!
  const instant = first.ofStart ? axis.start(first.asked) : axis.finish(first.asked)
  const due = datesOf(plan, first.node, { start: instant, finish: instant })
  const found = {
    task: own.id,
    due: first.ofStart ? due.start : due.finish,
    expected: first.ofStart ? dates.start : dates.finish,
    shortage: first.shortage,
    chain: tasks.map(({ id }) => id),
    culprit,
    compressible,
    enough: compressible.reduce((sum, { days }) => sum + days, 0) >= first.shortage,
  }
  const told = { ...found, shorter: shorterOf(plan, found) }
  return { ...told, reason: reasonOf(schedule, told) }
}

/** Asked-for ends and beginnings that lie before what can be; the earliest asked, then the one that lacks most. */
function firstBroken({ plan, early, end }: Schedule): Broken | undefined {
  const { nodes, arrows, time, perDay } = plan
  let first: Broken | undefined
  let firstAsked = Number.POSITIVE_INFINITY
  const consider = (node: number, asked: number, position: number, ofStart: boolean): void => {
    if (position <= asked) return
    const axis = nodes.axis[node]!
    const minutes = axis === continuousTime ? time.position(position) - time.position(asked) : position - asked
    const shortage = Math.ceil(minutes / perDay)
    const instant = axis.finish(asked)
    if (shortage <= 0 || instant > firstAsked) return
    if (instant === firstAsked && first && first.shortage >= shortage) return
    first = { node, asked, shortage, ofStart }
    firstAsked = instant
  }
  for (let node = 0; node < plan.network.tasks.length; node += 1) {
    if (!Number.isNaN(nodes.finished[node]!)) continue
    const last = arrows.outOf[node] === arrows.outOf[node + 1]
    const asked = Math.min(nodes.finishesBy[node]!, last ? nodes.axis[node]!.position(end) : Number.POSITIVE_INFINITY)
    consider(node, asked, early.finish[node]!, false)
    if (Number.isNaN(nodes.started[node]!)) consider(node, nodes.startsBy[node]!, early.start[node]!, true)
  }
  return first
}

/** Working days of a task that are not done yet. */
function remainingDays({ plan, early, origin }: Schedule, node: number): number {
  const { nodes, perDay } = plan
  if (!Number.isNaN(nodes.finished[node]!)) return 0
  const begun = !Number.isNaN(nodes.started[node]!)
  const from = begun ? Math.max(nodes.axis[node]!.position(origin), early.start[node]!) : early.start[node]!
  return Math.max(0, Math.ceil((Math.min(early.finish[node]! - from, nodes.work[node]!) / perDay) * 100) / 100)
}

function culpritOf(plan: Plan, chain: readonly number[], compressible: readonly Compressible[]): string | undefined {
  const { nodes, network } = plan
  const underWay = chain.find((node) => !Number.isNaN(nodes.started[node]!) && Number.isNaN(nodes.finished[node]!))
  if (underWay !== undefined) return network.tasks[underWay]!.id
  return compressible.reduce<Compressible | undefined>(
    (longest, one) => (longest && longest.days >= one.days ? longest : one),
    undefined,
  )?.id
}

const workdays = (days: number): Label => ({
  zh: `${days}个工作日`,
  en: `${days} working ${days === 1 ? 'day' : 'days'}`,
})

/** «可压缩的是主体施工（余40天）、设备安装（余10天）»: the longest first. */
function shorterOf(plan: Plan, { compressible, enough }: Pick<Infeasible, 'compressible' | 'enough'>): Label {
  if (compressible.length === 0)
    return { zh: '线路上没有可压缩的任务，只能调整承诺日或衔接关系', en: 'nothing on the path can be made shorter' }
  const longest = compressible.toSorted((one, other) => other.days - one.days)
  const named = longest.slice(0, mostNamed).map(({ id, days }): Label => {
    const { zh, en } = taskLabel(plan.network.tasks[plan.numberOf.get(id)!]!)
    return { zh: `${zh}（余${Math.ceil(days)}天）`, en: `${en} (${Math.ceil(days)} left)` }
  })
  const others = longest.length - named.length
  const [rest, more] = others > 0 ? [`等${longest.length}步`, ` and ${others} more`] : ['', '']
  return {
    zh: `可压缩的是${named.map(({ zh }) => zh).join('、')}${rest}${enough ? '' : '，全部压缩也不够'}`,
    en: `what can be made shorter: ${named.map(({ en }) => en).join(', ')}${more}${enough ? '' : '; even all of it is not enough'}`,
  }
}

/** «竣工验收 最迟 2025-06-30，但 主体施工 按今天的进度 2025-07-18 完成：差 14 个工作日；可压缩的是 …» */
function reasonOf(schedule: Schedule, found: Omit<Infeasible, 'reason'>): Reason {
  const { plan, tasks: rows } = schedule
  const taskOf = (id: string): Task => plan.network.tasks[plan.numberOf.get(id)!]!
  const name = (id: string): Label => taskLabel(taskOf(id))
  const row = rows[plan.numberOf.get(found.culprit)!]!
  const same = found.culprit === found.task
  const who = same ? { zh: '', en: 'it' } : { zh: ` ${name(found.culprit).zh} `, en: `“${name(found.culprit).en}”` }
  const { shorter } = found
  const lack = workdays(found.shortage)
  const task = name(found.task)
  return {
    text: {
      zh: `${task.zh}最迟 ${found.due}，但${who.zh}按今天的进度 ${row.early.finish} 完成：差${lack.zh}；${shorter.zh}`,
      en: `“${task.en}” is due on ${found.due}, but at today's progress ${who.en} ends on ${row.early.finish}: ${lack.en} short; ${shorter.en}`,
    },
    state: 'unmet',
    value: String(found.shortage),
    unit: '个工作日',
    children: found.chain.map((id): Reason => {
      const { early, late, slack } = rows[plan.numberOf.get(id)!]!
      const { zh, en } = name(id)
      const fixed = taskOf(id).fixed
      return {
        text: {
          zh: `${zh}：${early.start} 至 ${early.finish}，最迟应在 ${late.finish} 完成${fixed ? '（法定时长，不可压缩）' : ''}`,
          en: `${en}: ${early.start} to ${early.finish}, at the latest ${late.finish}${fixed ? ' (of fixed length)' : ''}`,
        },
        state: slack < 0 ? 'unmet' : 'met',
      }
    }),
  }
}
