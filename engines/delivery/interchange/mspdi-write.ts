import { yearOf } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { escaped } from '../../../kernel/xml.ts'
import { instantsOf, latestInstantsOf, momentOf } from '../plan/dates.ts'
import { type OutlineRow, outlineOf } from '../plan/outline.ts'
import { type CalendarDeclaration, partDone, type Task, taskLabel } from '../scheduling/network.ts'
import type { Schedule } from '../scheduling/schedule.ts'
import { officialExceptions, usualHours } from './mspdi-calendars.ts'
import { calendarNames, constraintCodes, formats, linkCodes, type OwnField, ownFields } from './mspdi-codes.ts'
import type { Moments } from './mspdi-read.ts'

/** A Microsoft Project file, and what it cannot hold. */
export type WrittenMspdi = { readonly text: string; readonly left: readonly Label[] }

type Value = string | number | boolean | undefined | readonly string[]

/** An element with its children in order; what is undefined is left out. */
function element(name: string, children: Readonly<Record<string, Value>> | readonly string[]): string {
  const inner = Array.isArray(children)
    ? children.join('')
    : Object.entries(children as Readonly<Record<string, Value>>)
        .map(([child, value]) =>
          Array.isArray(value) ? value.join('') : leaf(child, value as Exclude<Value, readonly string[]>),
        )
        .join('')
  return `<${name}>${inner}</${name}>`
}

function leaf(name: string, value: string | number | boolean | undefined): string {
  if (value === undefined) return ''
  return `<${name}>${typeof value === 'boolean' ? Number(value) : escaped(String(value))}</${name}>`
}

const duration = (minutes: number): string => `PT${Math.floor(minutes / 60)}H${Math.round(minutes % 60)}M0S`
/** The moment of a day alone is the first or the last hour of its work. */
const full = (moment: string, end = false): string =>
  moment.length > 10 ? `${moment}:00` : `${moment}T${end ? '17' : '08'}:00:00`

/**
 * Writes a schedule as Microsoft Project XML, with the days that were computed and, if given, those of a baseline and
 * the task by whose finish the promise is kept.
 */
export function writeMspdi(
  schedule: Schedule,
  { baseline = new Map(), promised }: { baseline?: ReadonlyMap<string, Moments>; promised?: string } = {},
): WrittenMspdi {
  const { network, perDay } = schedule.plan
  const rows = rowsOf(network.tasks)
  const uids = uidsOf(rows.map(({ task }) => task.id))
  const calendars = calendarUids(schedule)
  const ownIds = network.tasks.some(({ id }) => String(uids.get(id)) !== id)
  const name =
    network.name === undefined ? network.id : typeof network.name === 'string' ? network.name : network.name.zh
  const text = element('Project', {
    SaveVersion: 14,
    Name: name,
    Title: name,
    ScheduleFromStart: schedule.planned === 'early',
    StartDate: `${momentOf(firstInstant(schedule))}:00`,
    FinishDate: `${schedule.finish}T17:00:00`,
    CalendarUID: calendars.get(network.calendar ?? 'official')!,
    DefaultStartTime: '08:00:00',
    DefaultFinishTime: '17:00:00',
    MinutesPerDay: perDay,
    MinutesPerWeek: perDay * 5,
    DaysPerMonth: 20,
    DurationFormat: formats.days,
    ExtendedAttributes: [
      element(
        'ExtendedAttributes',
        Object.values(ownFields).map(({ field, name: fieldName, alias }) =>
          element('ExtendedAttribute', { FieldID: field, FieldName: fieldName, Alias: alias }),
        ),
      ),
    ],
    Calendars: [
      element(
        'Calendars',
        [...calendars].map(([id, uid]) => calendarElement(schedule, id, uid)),
      ),
    ],
    Tasks: [element('Tasks', taskElements(schedule, { rows, uids, calendars, ownIds, baseline, promised }))],
  })
  const xml = text.replace('<Project>', '<Project xmlns="http://schemas.microsoft.com/project">')
  return { text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}\n`, left: leftOut(network.tasks) }
}

function firstInstant({ plan, early, origin }: Schedule): number {
  const open = plan.network.tasks.flatMap((_, node) =>
    plan.parts.has(node) ? [] : [instantsOf(plan, node, early).start],
  )
  return open.reduce((first, instant) => Math.min(first, instant), plan.time.start(plan.time.position(origin)))
}

/** Tasks in their outline; one task that holds all the others and is numbered 0 is the project itself. */
function rowsOf(tasks: readonly Task[]): OutlineRow[] {
  const roots = tasks.filter(({ parent }) => parent === undefined)
  const whole = roots.length === 1 && roots[0]!.id === '0' && tasks.some(({ parent }) => parent === '0')
  return outlineOf(tasks, whole ? 0 : 1)
}

/** Numbers of tasks: their own ids where all are numbers, else in order. */
function uidsOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const numeric = ids.every((id) => /^(?:0|[1-9]\d{0,8})$/.test(id))
  return new Map(ids.map((id, index) => [id, numeric ? Number(id) : index + 1]))
}

function calendarUids({ plan: { network } }: Schedule): ReadonlyMap<string, number> {
  const used = [network.calendar ?? 'official', ...network.tasks.flatMap(({ calendar = [] }) => calendar)]
  return new Map([...new Set(used)].map((id, index) => [id, index + 1]))
}

function calendarElement({ plan, start, finish }: Schedule, id: string, uid: number): string {
  const own = plan.network.calendars?.find((one) => one.id === id)
  const base = own?.week ? undefined : (own?.base ?? (own ? 'weekdays' : id))
  const week = own?.week ?? [1, 2, 3, 4, 5, 6, 7].map((day) => (base === 'every-day' || day <= 5 ? usualHours : []))
  const notices = base === 'official' ? officialExceptions(yearOf(start) - 1, yearOf(finish) + 1, plan.official) : []
  const moved = [
    ...notices.filter(({ from }) => !own?.exceptions?.some((one) => one.from <= from && from <= (one.to ?? one.from))),
    ...(own?.exceptions ?? []),
  ]
  const times = (hours: readonly (readonly [string, string])[]): Value =>
    hours.length === 0
      ? []
      : [
          element(
            'WorkingTimes',
            hours.map(([from, to]) =>
              element('WorkingTime', { FromTime: `${from}:00`, ToTime: to === '24:00' ? '00:00:00' : `${to}:00` }),
            ),
          ),
        ]
  const name = own ? taskLabel({ id, name: own.name }).zh : calendarNames[id]
  return element('Calendar', {
    UID: uid,
    Name: name,
    IsBaseCalendar: 1,
    BaseCalendarUID: -1,
    WeekDays: [
      element(
        'WeekDays',
        [6, 0, 1, 2, 3, 4, 5].map((day, index) =>
          element('WeekDay', {
            DayType: index + 1,
            DayWorking: week[day]!.length > 0,
            WorkingTimes: times(week[day]!),
          }),
        ),
      ),
    ],
    Exceptions:
      moved.length === 0
        ? []
        : [
            element(
              'Exceptions',
              moved.map((one) => exceptionElement(one, times)),
            ),
          ],
  })
}

type Exception = NonNullable<CalendarDeclaration['exceptions']>[number]

const exceptionElement = (
  { from, to = from, name, hours = [] }: Exception,
  times: (hours: readonly (readonly [string, string])[]) => Value,
): string =>
  element('Exception', {
    EnteredByOccurrences: 0,
    TimePeriod: [element('TimePeriod', { FromDate: `${from}T00:00:00`, ToDate: `${to}T23:59:00` })],
    Occurrences: 1,
    Name: name,
    Type: 1,
    DayWorking: hours.length > 0,
    WorkingTimes: times(hours),
  })

type Frame = {
  readonly rows: readonly OutlineRow[]
  readonly uids: ReadonlyMap<string, number>
  readonly calendars: ReadonlyMap<string, number>
  readonly ownIds: boolean
  readonly baseline: ReadonlyMap<string, Moments>
  readonly promised: string | undefined
}

function taskElements(schedule: Schedule, { rows, uids, calendars, ownIds, baseline, promised }: Frame): string[] {
  const { plan, early, late, placed } = schedule
  const { network, numberOf, nodes, perDay } = plan
  const links = Map.groupBy(network.links ?? [], ({ to }) => to)
  const own = (field: OwnField, value: string | undefined): string[] =>
    value === undefined ? [] : [element('ExtendedAttribute', { FieldID: ownFields[field].field, Value: value })]
  return rows.map(({ task, level, number, isSummary }, index) => {
    const node = numberOf.get(task.id)!
    const row = schedule.tasks[node]!
    const [zh, en] = typeof task.name === 'object' ? [task.name.zh, task.name.en] : [task.name, undefined]
    const constraint = task.constraints?.[0]
    const code = constraint ? constraintCodes.indexOf(constraint.kind) : 0
    const moment = (instant: number): string => `${momentOf(instant)}:00`
    const whole = (dates: { start: string; finish: string }) => ({
      start: full(dates.start),
      finish: full(dates.finish, true),
    })
    const told = (at: { start: number; finish: number }) => ({ start: moment(at.start), finish: moment(at.finish) })
    const first = isSummary ? whole(row.early) : told(instantsOf(plan, node, early))
    const last = isSummary ? whole(row.late) : told(latestInstantsOf(plan, node, late))
    const planned = isSummary ? whole(row) : schedule.planned === 'late' ? last : told(instantsOf(plan, node, placed))
    const old = baseline.get(task.id)
    return element('Task', {
      UID: uids.get(task.id)!,
      ID: level === 0 ? 0 : index + (rows[0]!.level === 0 ? 0 : 1),
      Name: zh,
      Active: 1,
      Manual: 0,
      Type: 0,
      IsNull: 0,
      WBS: number,
      OutlineNumber: number,
      OutlineLevel: level,
      Priority: 500,
      Start: planned.start,
      Finish: planned.finish,
      Duration: isSummary ? undefined : duration(nodes.work[node]!),
      DurationFormat: task.elapsed ? formats.elapsedDays : formats.days,
      Milestone: !isSummary && nodes.work[node] === 0,
      Summary: isSummary,
      Critical: row.critical,
      EarlyStart: first.start,
      EarlyFinish: first.finish,
      LateStart: last.start,
      LateFinish: last.finish,
      FreeSlack: Math.round(row.free * perDay * 10),
      TotalSlack: Math.round(row.slack * perDay * 10),
      PercentComplete: Math.round((partDone(task) ?? 0) * 100),
      ActualStart: task.actual?.start && full(task.actual.start),
      ActualFinish: task.actual?.finish && full(task.actual.finish, true),
      ConstraintType: code,
      CalendarUID: task.calendar === undefined ? -1 : calendars.get(task.calendar)!,
      ConstraintDate: constraint?.on && full(constraint.on, /finish/.test(constraint.kind)),
      Deadline: task.deadline && full(task.deadline, true),
      PredecessorLink: (links.get(task.id) ?? []).map(({ from, type = 'FS', lag = 0, lagIn = 'workdays' }) => {
        const tenths = { workdays: lag * perDay * 10, 'elapsed-days': lag * 14_400, percent: lag }[lagIn]
        const format = { workdays: formats.days, 'elapsed-days': formats.elapsedDays, percent: formats.percent }[lagIn]
        return element('PredecessorLink', {
          PredecessorUID: uids.get(from)!,
          Type: linkCodes.indexOf(type),
          CrossProject: 0,
          LinkLag: Math.round(tenths),
          LagFormat: format,
        })
      }),
      ExtendedAttribute: [
        ...own('id', ownIds ? task.id : undefined),
        ...own('english', en),
        ...own('fixed', task.fixed ? '1' : undefined),
        ...own('promised', task.id === promised ? '1' : undefined),
      ],
      Baseline: old ? [element('Baseline', { Number: 0, Start: full(old.start), Finish: full(old.finish, true) })] : [],
    })
  })
}

/** What Microsoft Project has no place for. */
function leftOut(tasks: readonly Task[]): Label[] {
  const several = tasks.filter(({ constraints = [] }) => constraints.length > 1).length
  const quantities = tasks.filter(({ actual }) => actual?.quantity !== undefined).length
  return [
    ...(several > 0
      ? [
          {
            zh: `${several}个任务有多个时间要求，只写了第一个`,
            en: `${several} tasks have several constraints: only the first is written`,
          },
        ]
      : []),
    ...(quantities > 0
      ? [
          {
            zh: `${quantities}个任务报的是工程量，写成了百分比`,
            en: `${quantities} tasks report quantities: they are written as percentages`,
          },
        ]
      : []),
  ]
}
