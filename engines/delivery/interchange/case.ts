import { z } from 'zod'
import type { Label } from '../../../kernel/label.ts'
import { planOf } from '../plan/plan.ts'
import {
  type ConstraintKind,
  type Link,
  type LinkType,
  linkTypes,
  type Network,
  network,
} from '../scheduling/network.ts'
import { NetworkError, readNetwork } from '../scheduling/refusal.ts'
import { type Schedule, scheduleBackward, scheduleForward } from '../scheduling/schedule.ts'
import { writtenDay } from '../written.ts'

const id = z
  .union([z.string().trim().min(1), z.number()])
  .transform(String)
  .describe('A text or a number')

/** Constraints by the letters that schedulers use. */
const constraintLetters: Readonly<Record<string, ConstraintKind>> = {
  ASAP: 'as-soon-as-possible',
  ALAP: 'as-late-as-possible',
  SNET: 'start-no-earlier-than',
  SNLT: 'start-no-later-than',
  FNET: 'finish-no-earlier-than',
  FNLT: 'finish-no-later-than',
  MSO: 'must-start',
  MFO: 'must-finish',
}

const shapes = network.shape
const taskShapes = shapes.tasks.element.shape

const caseConstraint = z.object({
  kind: z
    .enum([...Object.keys(constraintLetters), ...Object.values(constraintLetters)])
    .transform((kind) => constraintLetters[kind] ?? (kind as ConstraintKind)),
  on: z.string().optional(),
})

const caseTask = z.object({
  id,
  durationWorkdays: z.number().nonnegative().default(0).describe('0 or left out is a milestone or a summary'),
  name: taskShapes.name,
  parent: id.optional().describe('The summary that the task belongs to'),
  calendar: taskShapes.calendar,
  elapsed: taskShapes.elapsed,
  constraints: z.array(caseConstraint).optional(),
  deadline: taskShapes.deadline,
  actual: taskShapes.actual,
})

const caseLink = z.object({
  pred: id,
  succ: id,
  type: z
    .string()
    .transform((type) => type.toUpperCase())
    .pipe(z.enum(Object.keys(linkTypes) as LinkType[]))
    .optional(),
  lagWorkdays: z.number().optional(),
  lagElapsedDays: z.number().optional().describe('Runs day and night'),
  lagPercent: z.number().optional().describe('Of the duration of the predecessor'),
})

/** A network as it is exchanged with other schedulers, over the official working days unless it names another calendar. */
const scheduleCase = z.object({
  id: id.optional(),
  mode: z.enum(['forward', 'backward']).optional(),
  start: writtenDay.optional().describe('Forward: each task without predecessor starts on it'),
  deadline: writtenDay
    .optional()
    .describe('Backward: each task without successor ends on the last working day up to it'),
  calendar: shapes.calendar,
  calendars: shapes.calendars,
  minutesPerDay: shapes.minutesPerDay,
  tasks: z.array(caseTask),
  links: z.array(caseLink).default([]),
})

/** A case that was read; one that names itself by nothing is called by its place. */
export type ScheduleCase = z.output<typeof scheduleCase> & { readonly id: string }

/** The JSON Schema of a case. */
export const caseSchema = (): object => z.toJSONSchema(scheduleCase, { io: 'input' })

/** Which way to count, and from which day. */
export type Direction = { readonly forward: string } | { readonly backward: string }

/** What a schedule says of each task: the planned days, the total float in working days, and whether none is left. */
export type ScheduleAnswer = {
  readonly id: string
  readonly tasks: Readonly<
    Record<
      string,
      { readonly start: string; readonly finish: string; readonly slackWorkdays: number; readonly critical: boolean }
    >
  >
}

/** Reads one case or several; anything else is refused with a `NetworkError`. */
export function readCases(given: unknown): ScheduleCase[] {
  return (Array.isArray(given) ? given : [given]).map((one, index) => {
    const read = scheduleCase.safeParse(one)
    if (read.success) return { ...read.data, id: read.data.id ?? String(index + 1) }
    throw new NetworkError(
      read.error.issues.map(({ path, message }) => {
        const place = [...(Array.isArray(given) ? [index] : []), ...path].join('.')
        return { zh: `${place || '文件'} 不对：${message}`, en: `${place || 'The file'} is wrong: ${message}` }
      }),
    )
  })
}

/** What a case says of its tasks and links and nobody here reads. */
export function leftOutOfCase(given: unknown): Label[] {
  const strange = (what: 'tasks' | 'links', known: object): string[] => {
    const all = (Array.isArray(given) ? given : [given]).flatMap((one) => (one as Record<string, object[]>)[what] ?? [])
    return [...new Set(all.flatMap((one) => Object.keys(one)))].filter((key) => !(key in known))
  }
  const names = [...strange('tasks', caseTask.shape), ...strange('links', caseLink.shape)]
  return names.length === 0
    ? []
    : [{ zh: `没有读入的字段：${names.join('、')}`, en: `Fields that are left out: ${names.join(', ')}` }]
}

/** The network of a case. */
export const networkOfCase = ({ id, calendar, calendars, minutesPerDay, tasks, links }: ScheduleCase): Network =>
  readNetwork({
    id,
    ...(calendar !== undefined && { calendar }),
    ...(calendars && { calendars }),
    ...(minutesPerDay !== undefined && { minutesPerDay }),
    tasks: tasks.map(({ durationWorkdays, ...task }) => ({ ...task, duration: durationWorkdays })),
    links: links.map(({ pred, succ, type = 'FS', ...lag }) => ({ from: pred, to: succ, type, ...lagOf(lag) })),
  })

function lagOf({
  lagWorkdays = 0,
  lagElapsedDays,
  lagPercent,
}: Omit<z.output<typeof caseLink>, 'pred' | 'succ' | 'type'>): Pick<Link, 'lag' | 'lagIn'> {
  if (lagElapsedDays !== undefined) return { lag: lagElapsedDays, lagIn: 'elapsed-days' }
  if (lagPercent !== undefined) return { lag: lagPercent, lagIn: 'percent' }
  return { lag: lagWorkdays }
}

/** The direction that a case names itself; undefined where it leaves it open. */
export function directionOf({ mode, start, deadline }: ScheduleCase): Direction | undefined {
  if (mode !== 'backward' && start !== undefined) return { forward: start }
  if (mode !== 'forward' && deadline !== undefined) return { backward: deadline }
  return undefined
}

/** Schedules a network one way. */
export function scheduleOf(network: Network, direction: Direction): Schedule {
  const plan = planOf(network)
  return 'forward' in direction ? scheduleForward(plan, direction.forward) : scheduleBackward(plan, direction.backward)
}

/** The answer of a schedule, in the order of the network. */
export const answerOf = (id: string, { tasks }: Schedule): ScheduleAnswer => ({
  id,
  tasks: Object.fromEntries(
    tasks.map(({ id: task, start, finish, slack, critical }) => [
      task,
      { start, finish, slackWorkdays: slack, critical },
    ]),
  ),
})
