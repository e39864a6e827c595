import { Fault } from '../../../kernel/fault.ts'
import type { Label } from '../../../kernel/label.ts'
import { childOf, childrenOf, type Element, readXml, textOf } from '../../../kernel/xml.ts'
import {
  type CalendarDeclaration,
  type Constraint,
  type Link,
  minutesOfUsualDay,
  type Network,
  type Task,
} from '../scheduling/network.ts'
import { NetworkError, readNetwork } from '../scheduling/refusal.ts'
import { calendarsOfFile } from './mspdi-calendars.ts'
import {
  constraintCodes,
  isElapsedFormat,
  isPercentFormat,
  linkCodes,
  type OwnField,
  ownFields,
} from './mspdi-codes.ts'
import { leftOut } from './mspdi-left.ts'
import { calendarsOfResources, type WorkedOn } from './mspdi-resources.ts'

/** Two moments, `2018-10-18T08:00`. */
export type Moments = { readonly start: string; readonly finish: string }

/** A Microsoft Project file: the network, and the days that Microsoft Project had computed. */
export type MspdiProject = {
  readonly network: Network
  readonly start?: string
  readonly finish?: string
  /** By the id of the task. */
  readonly dates: ReadonlyMap<string, Moments>
  readonly baseline: ReadonlyMap<string, Moments>
  /** The task by whose finish a promise is kept, where we wrote it. */
  readonly promised?: string
  /** What the file says and we do not know. */
  readonly left: readonly Label[]
}

const moment = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) ? text.slice(0, 16) : undefined

type ReadMoment = (element: Element, name: string, end: boolean) => string | undefined

/** In a file that we wrote, the first hour of work and the last stand for the whole day. */
const momentsOf =
  (isOurs: boolean): ReadMoment =>
  (element, name, end) => {
    const found = moment(textOf(element, name))
    return isOurs && found?.slice(10) === (end ? 'T17:00' : 'T08:00') ? found.slice(0, 10) : found
  }

/** `PT24H30M0S` in minutes; undefined where it is not a duration. */
function minutesOf(text: string | undefined): number | undefined {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(text ?? '')
  return match ? +(match[1] ?? 0) * 60 + +(match[2] ?? 0) + +(match[3] ?? 0) / 60 : undefined
}

const numberOf = (element: Element, name: string): number => Number(textOf(element, name) ?? 0)

function rootOf(text: string): Element {
  try {
    return readXml(text)
  } catch (error) {
    throw error instanceof Fault ? new NetworkError([error.sentence]) : error
  }
}

/** Reads Microsoft Project XML; another text is refused with a `NetworkError`. */
export function readMspdi(text: string): MspdiProject {
  const project = rootOf(text)
  if (project.name !== 'Project') {
    const { name } = project
    throw new NetworkError([
      { zh: `不是 Microsoft Project XML：根元素是“${name}”`, en: `Not Microsoft Project XML: its root is “${name}”` },
    ])
  }
  const calendars = calendarsOfFile(project)
  const all = childrenOf(childOf(project, 'Tasks') ?? project, 'Task')
  const tasks = all.filter((task) => textOf(task, 'IsNull') !== '1' && textOf(task, 'Active') !== '0')
  const { own, isOurs } = ownFieldsOf(project)
  const ids = new Map(tasks.map((task) => [textOf(task, 'UID') ?? '', own(task, 'id') ?? textOf(task, 'UID') ?? '']))
  const perDay = numberOf(project, 'MinutesPerDay') || minutesOfUsualDay
  const start = moment(textOf(project, 'StartDate'))
  const worked = calendarsOfResources(project, calendars)
  const read = tasksOf(tasks, {
    worked,
    ids,
    own,
    at: momentsOf(isOurs),
    perDay,
    projectStart: start ?? '',
    calendarId: (uid) => calendarId(calendars, uid),
  })
  const used = new Set([calendarId(calendars, textOf(project, 'CalendarUID')), ...read.map(({ calendar }) => calendar)])
  const declared = [...calendars.values()].filter(
    (one): one is CalendarDeclaration => typeof one !== 'string' && used.has(one.id),
  )
  const name = textOf(project, 'Title') ?? textOf(project, 'Name')
  const network = readNetwork({
    ...(name && { id: name, name }),
    calendar: calendarId(calendars, textOf(project, 'CalendarUID')) ?? 'weekdays',
    ...(declared.length > 0 && { calendars: declared }),
    ...(perDay !== minutesOfUsualDay && { minutesPerDay: perDay }),
    tasks: read,
    links: tasks.flatMap((task) => linksOf(task, ids, perDay)),
  })
  const dates = tasks.flatMap((task): [string, Moments][] => datesOf(task, ids.get(textOf(task, 'UID')!)!))
  const baseline = tasks.flatMap((task): [string, Moments][] => {
    const first = childrenOf(task, 'Baseline').find((one) => (textOf(one, 'Number') ?? '0') === '0')
    return first ? datesOf(first, ids.get(textOf(task, 'UID')!)!) : []
  })
  const finish = moment(textOf(project, 'FinishDate'))
  const keeper = tasks.find((task) => own(task, 'promised') === '1')
  const promised = keeper && ids.get(textOf(keeper, 'UID') ?? '')
  return {
    network,
    ...(start && { start }),
    ...(finish && { finish }),
    dates: new Map(dates),
    baseline: new Map(baseline),
    ...(promised && { promised }),
    left: leftOut(project, all, tasks, worked),
  }
}

function datesOf(element: Element, id: string): [string, Moments][] {
  const start = moment(textOf(element, 'Start'))
  const finish = moment(textOf(element, 'Finish'))
  return start !== undefined && finish !== undefined ? [[id, { start, finish }]] : []
}

const calendarId = (calendars: ReturnType<typeof calendarsOfFile>, uid: string | undefined): string | undefined => {
  const found = calendars.get(uid ?? '-1')
  return typeof found === 'string' ? found : found?.id
}

type ReadOwn = (task: Element, field: OwnField) => string | undefined

/** Our own fields of a task, where the file declares them under our names. */
function ownFieldsOf(project: Element): { readonly own: ReadOwn; readonly isOurs: boolean } {
  const declared = childrenOf(childOf(project, 'ExtendedAttributes') ?? project, 'ExtendedAttribute')
  const aliases = new Map(declared.map((one) => [textOf(one, 'FieldID'), textOf(one, 'Alias')]))
  const isDeclared = (name: OwnField): boolean => aliases.get(ownFields[name].field) === ownFields[name].alias
  const own: ReadOwn = (task, name) => {
    if (!isDeclared(name)) return undefined
    const { field } = ownFields[name]
    const found = childrenOf(task, 'ExtendedAttribute').find((one) => textOf(one, 'FieldID') === field)
    return found && textOf(found, 'Value')
  }
  return { own, isOurs: isDeclared('id') }
}

type Reading = {
  readonly ids: ReadonlyMap<string, string>
  readonly own: ReadOwn
  readonly at: ReadMoment
  readonly perDay: number
  readonly projectStart: string
  readonly worked: ReadonlyMap<string, WorkedOn>
  readonly calendarId: (uid: string | undefined) => string | undefined
}

function tasksOf(
  elements: readonly Element[],
  { ids, own, at, perDay, projectStart, worked, calendarId }: Reading,
): Task[] {
  const outline: { readonly id: string; readonly level: number }[] = []
  return elements.map((element, index) => {
    const id = ids.get(textOf(element, 'UID') ?? '')!
    const level = numberOf(element, 'OutlineLevel')
    while (outline.length > 0 && outline.at(-1)!.level >= level) outline.pop()
    const parent = outline.at(-1)?.id
    outline.push({ id, level })
    const next = elements[index + 1]
    const isSummary = next !== undefined && numberOf(next, 'OutlineLevel') > level
    const elapsed = isElapsedFormat(numberOf(element, 'DurationFormat') || 7)
    const minutes = minutesOf(textOf(element, 'Duration')) ?? 0
    const zh = textOf(element, 'Name')
    const en = own(element, 'english')
    const given = calendarId(textOf(element, 'CalendarUID'))
    const byPeople = isSummary || elapsed || minutes === 0 ? undefined : worked.get(textOf(element, 'UID') ?? '')
    const ignored = textOf(element, 'IgnoreResourceCalendar') === '1'
    const calendar = given ?? (ignored ? undefined : calendarId(byPeople?.calendar))
    const constraint = (isSummary ? summaryConstraint : constraintOf)(element, projectStart, at)
    const deadline = at(element, 'Deadline', true)
    const actual = isSummary ? undefined : actualOf(element, at)
    return {
      id,
      ...(zh && { name: en && en !== zh ? { zh, en } : zh }),
      ...(!isSummary && { duration: minutes / (elapsed ? 1440 : perDay) }),
      ...(!isSummary && elapsed && { elapsed }),
      ...(parent !== undefined && { parent }),
      ...(calendar && { calendar }),
      ...(constraint && { constraints: [constraint] }),
      ...(deadline && { deadline }),
      ...(own(element, 'fixed') === '1' && { fixed: true }),
      ...(actual && { actual }),
    }
  })
}

/** A task that is placed by hand waits for its day where nothing leads to it; otherwise its links say when. */
function constraintOf(element: Element, projectStart: string, at: ReadMoment): Constraint | undefined {
  const start = moment(textOf(element, 'Start'))
  const linked = childOf(element, 'PredecessorLink') !== undefined
  if (textOf(element, 'Manual') === '1' && !linked && start !== undefined) {
    return start > projectStart ? { kind: 'start-no-earlier-than', on: start } : undefined
  }
  const kind = constraintCodes[numberOf(element, 'ConstraintType')]
  if (kind === undefined || kind === 'as-soon-as-possible') return undefined
  if (kind === 'as-late-as-possible') return { kind }
  const on = at(element, 'ConstraintDate', kind.includes('finish'))
  return on === undefined ? undefined : { kind, on }
}

function summaryConstraint(element: Element, projectStart: string, at: ReadMoment): Constraint | undefined {
  const found = textOf(element, 'Manual') === '1' ? undefined : constraintOf(element, projectStart, at)
  return found?.kind === 'start-no-earlier-than' || found?.kind === 'finish-no-later-than' ? found : undefined
}

function actualOf(element: Element, at: ReadMoment): Task['actual'] {
  const start = at(element, 'ActualStart', false)
  const finish = at(element, 'ActualFinish', true)
  const percent = numberOf(element, 'PercentComplete')
  return start === undefined && finish === undefined
    ? undefined
    : { ...(start && { start }), ...(finish && { finish }), ...(percent > 0 && { percent }) }
}

function linksOf(task: Element, ids: ReadonlyMap<string, string>, perDay: number): Link[] {
  const to = ids.get(textOf(task, 'UID') ?? '')!
  return childrenOf(task, 'PredecessorLink').flatMap((link): Link[] => {
    const from = ids.get(textOf(link, 'PredecessorUID') ?? '')
    if (from === undefined) return []
    const type = linkCodes[numberOf(link, 'Type')] ?? 'FS'
    const format = numberOf(link, 'LagFormat') || 7
    const written = numberOf(link, 'LinkLag')
    if (written === 0) return [{ from, to, type }]
    if (isPercentFormat(format)) return [{ from, to, type, lag: written, lagIn: 'percent' }]
    return isElapsedFormat(format)
      ? [{ from, to, type, lag: written / 10 / 1440, lagIn: 'elapsed-days' }]
      : [{ from, to, type, lag: written / 10 / perDay }]
  })
}
