import { planOf } from '../../engines/delivery/plan/plan.ts'
import { scheduleForward } from '../../engines/delivery/scheduling/schedule.ts'
import type { Happening, ProjectEvent } from '../../engines/delivery/standing/history.ts'
import { allocate } from '../../engines/targets/allocation.ts'
import { addDays, type Day, daysBetween, earlier } from '../../kernel/day.ts'
import { decimal } from '../../kernel/decimal.ts'
import { containsDay, firstDay, lastDay, next, type Period, periodOf } from '../../kernel/period.ts'
import { workdaysBetween } from '../../kernel/workdays.ts'
import { networkOfTemplate, type PlanTemplate } from '../delivery/project-plans/template.ts'
import { planTemplates, usualTemplate } from '../delivery/project-plans/templates.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { lastDayOf, type ProjectBatch, type ProjectRow, projectRows } from './projects.ts'

/** What happened to a project of the demonstration, up to the last day that it knows. 演示数据. */
export type DemonstrationHistory = { readonly number: string; readonly events: readonly ProjectEvent[] }

type Report = Extract<Happening, { kind: 'reported' }>
type Step = { readonly task: string; readonly start: Day; readonly finish: Day; readonly milestone: boolean }

const people = {
  officer: { person: '项目专员（演示）', post: 'project-officer' },
  leader: { person: '管委会领导（演示）', post: 'leader' },
} as const

/** The plans, promises, extensions and ten-day reports of projects; what they report adds up to what their rows say. */
export const demonstrationHistories = (batches: readonly ProjectBatch[]): DemonstrationHistory[] =>
  batches.flatMap((batch) =>
    projectRows(batch).map((row, at) => ({
      number: row.number,
      events: historyOf(row, batch, chanceFrom(batch.seed * 10_007 + at * 101), at),
    })),
  )

const templateOf = (row: ProjectRow, batch: ProjectBatch, at: number): PlanTemplate => {
  const id = batch.named?.[at + 1]?.template ?? batch.template ?? usualTemplate(row)
  return planTemplates.find((template) => template.id === id)!
}

type Shape = {
  /** Calendar days of each step from the start of building, as the template has them. */
  readonly offsets: ReadonlyMap<string, { readonly start: number; readonly finish: number; readonly days: number }>
  /** Working and calendar days from the start of building to the promised step. */
  readonly workdays: number
  readonly days: number
}
const shapes = new Map<string, Shape>()

function shapeOf(template: PlanTemplate): Shape {
  const known = shapes.get(template.id)
  if (known) return known
  const network = networkOfTemplate(template)
  const { tasks } = scheduleForward(planOf(network), '2022-03-01')
  const rows = new Map(tasks.map((task) => [task.id, task]))
  const start = rows.get('start')!.finish
  const end = rows.get(template.promised)!.finish
  const shape = {
    offsets: new Map(
      tasks.map((task, at) => [
        task.id,
        {
          start: daysBetween(start, task.start),
          finish: daysBetween(start, task.finish),
          days: network.tasks[at]!.duration ?? 0,
        },
      ]),
    ),
    workdays: workdaysBetween(start, end).atLeast,
    days: daysBetween(start, end),
  }
  shapes.set(template.id, shape)
  return shape
}

/** Of the time that a project has its plan takes this part; the rest is to spare. */
const kept = 0.96

/** How a project goes: on time, a little late, late, or silent. */
type Course = { readonly pace: number; readonly silent: boolean; readonly late: boolean }

const onTime: Course = { pace: 1, silent: false, late: false }

function courseOf(chance: Chance, done: boolean): Course {
  const roll = chance.next()
  const pace = (low: number, high: number): number => low + chance.next() * (high - low)
  if (roll < 0.84) return { pace: pace(0.92, 1.02), silent: false, late: false }
  if (roll < 0.91) return { pace: pace(1.06, 1.12), silent: false, late: false }
  if (roll < 0.96 || done) return { pace: pace(1.2, 1.4), silent: false, late: true }
  return { pace: pace(0.95, 1.02), silent: true, late: false }
}

function historyOf(row: ProjectRow, batch: ProjectBatch, chance: Chance, at: number): ProjectEvent[] {
  const asOf = lastDayOf(batch)
  const named = batch.named?.[at + 1]
  const template = templateOf(row, batch, at)
  const shape = shapeOf(template)
  const course = named ? onTime : courseOf(chance, row.status === 'completed')
  const due = row.due_on as Day
  const begun = (row.started_on ?? named?.startsOn ?? addDays(asOf, chance.whole(25, 70))) as Day
  const room = workdaysBetween(begun, due).atLeast
  const scale = Math.max(0.3, (room * kept) / shape.workdays)
  const network = networkOfTemplate(template, adjusted(shape, scale))
  const stretch = (daysBetween(begun, due) * kept * course.pace) / shape.days
  const steps = [...shape.offsets].map(([task, { start, finish, days }]): Step => {
    const placed = (offset: number): Day => addDays(begun, Math.round(offset > 0 ? offset * stretch : offset))
    const [from, to] = named?.steps?.[task] ?? [placed(start), placed(finish)]
    return { task, start: from, finish: to, milestone: days === 0 }
  })
  const first = steps.map(({ start }) => start).sort()[0]!
  const planned = first < asOf ? first : addDays(asOf, -20)
  const lead = { person: row.leader, post: 'project-lead' } as const
  const plan: ProjectEvent = {
    kind: 'planned',
    template: template.id,
    network,
    promised: template.promised,
    reason: '项目推进专题会',
    on: planned,
    by: lead,
  }
  const promised: ProjectEvent = { kind: 'promised', day: due, on: planned, by: lead }
  const reports = reportsOf(row, steps, planned, asOf, course, chance).map(
    (report): ProjectEvent => ({
      ...report,
      on: earlier(lastDay(report.period), asOf),
      by: people.officer,
    }),
  )
  const events = [plan, promised, ...(course.late ? extensionOf(due, asOf, planned, lead, at) : []), ...reports]
  return events.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

/** Working days of the steps after the start of building, scaled to the time that the project has. */
function adjusted({ offsets }: Shape, scale: number): Record<string, number> {
  const building = [...offsets].filter(([, { finish, days }]) => days > 0 && finish > 0)
  return Object.fromEntries(building.map(([task, { days }]) => [task, Math.max(1, Math.round(days * scale))]))
}

/** Of late projects a third has a longer day, a third was refused one, a third waits for the answer. */
function extensionOf(due: Day, asOf: Day, planned: Day, by: ProjectEvent['by'], at: number): ProjectEvent[] {
  const asked = addDays(asOf, at % 3 === 2 ? -6 : -40)
  if (asked <= planned || asked >= due) return []
  const request = `demonstration-${at}`
  const reasons = ['关键设备到货推迟', '管线迁改滞后', '连续降雨影响土方施工']
  const requested: ProjectEvent = {
    kind: 'extension-requested',
    request,
    day: addDays(due, 92),
    reason: reasons[at % reasons.length]!,
    on: asked,
    by,
  }
  if (at % 3 === 2) return [requested]
  const granted = at % 3 === 0
  const reason = granted ? '情况属实，同意' : '可压缩设备安装，维持原承诺'
  return [requested, { kind: 'extension-decided', request, granted, reason, on: addDays(asked, 8), by: people.leader }]
}

function reportsOf(
  row: ProjectRow,
  steps: readonly Step[],
  planned: Day,
  asOf: Day,
  { silent }: Course,
  chance: Chance,
): Report[] {
  const periods = reportedPeriods(row, planned, asOf, silent, chance)
  const money =
    row.started_on === null || row.completed === null ? [] : spread(row, row.completed, periods, steps, chance)
  const told = new Map<string, string>()
  return periods.map((period, at): Report => {
    const on = lastDay(period) < asOf ? lastDay(period) : asOf
    const tasks = steps.flatMap((step) => {
      const now = stateOf(step, on)
      if (now === null) return []
      const key = now.finished ?? String(now.percent)
      if (told.get(step.task) === key) return []
      told.set(step.task, key)
      return [{ task: step.task, ...now }]
    })
    if (row.completed !== null) return { kind: 'reported', period, tasks, invested: money[at] ?? '0' }
    return { kind: 'reported', period, tasks, ...(tasks.length === 0 && { note: '与上旬相同' }) }
  })
}

/**
 * The periods that are reported: now and then one is left out, the silent stop early, a few still owe the last one.
 * Never left out is the one that reports the start.
 */
function reportedPeriods(row: ProjectRow, planned: Day, asOf: Day, silent: boolean, chance: Chance): Period[] {
  const begin = firstDay(`${row.year}` as Period)
  const periods: Period[] = []
  for (let period = periodOf('ten-days', planned > begin ? planned : begin); firstDay(period) <= asOf; ) {
    periods.push(period)
    period = next(period)
  }
  const dropped = chance.next() < 0.05 ? chance.whole(1, Math.max(1, periods.length - 2)) : -1
  const dropsLast = !silent && chance.next() < 0.08
  const fewest = silent ? periods.length - chance.whole(3, 5) : periods.length - Number(dropsLast)
  const start = row.started_on as Day | null
  const needed = start === null ? 0 : periods.findIndex((period) => lastDay(period) >= start)
  return periods.slice(0, Math.max(1, needed + 1, fewest)).filter((_, at) => at !== dropped || at === needed)
}

/** What a step says of itself on a day: nothing before it begins. */
function stateOf({ start, finish, milestone }: Step, on: Day): Omit<Report['tasks'][number], 'task'> | null {
  if (finish <= on) return milestone ? { finished: finish } : { started: start, finished: finish }
  if (milestone || start > on) return null
  const part = daysBetween(start, on) / Math.max(1, daysBetween(start, finish))
  return { started: start, percent: Math.min(95, Math.floor(part * 20) * 5) }
}

/** 万元 by period, which add up to what the row has completed; the days under construction weigh. */
function spread(
  row: ProjectRow,
  completed: string,
  periods: readonly Period[],
  steps: readonly Step[],
  chance: Chance,
): string[] {
  const total = decimal(completed).times(10_000).toFixed()
  const begun = row.started_on as Day
  const end = [begun, ...steps.map(({ finish }) => finish)].sort().at(-1)!
  const weights = periods.map((period) => {
    const [, from] = [firstDay(period), begun].sort() as [Day, Day]
    const [to] = [lastDay(period), end].sort() as [Day, Day]
    const days = to < from ? 0 : daysBetween(from, to) + 1
    return (days * (0.7 + chance.next() * 0.6)).toFixed(3)
  })
  const some = weights.some((weight) => Number(weight) > 0)
  const last = periods.findLastIndex((period) => containsDay(period, begun) || lastDay(period) >= begun)
  return allocate(total, some ? weights : weights.map((_, at) => (at === Math.max(0, last) ? '1' : '0')), 0)
}
