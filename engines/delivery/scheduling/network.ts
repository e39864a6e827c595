import { z } from 'zod'
import { expected } from '../../../kernel/expected.ts'
import { asWritten, type Label } from '../../../kernel/label.ts'
import { isReachedDay } from '../../../kernel/reached-day.ts'
import { writtenDay } from '../written.ts'

/** Minutes of work in a usual working day: durations and lags in days are measured with it. */
export const minutesOfUsualDay = 480

const text = z.string().trim().min(1).max(255)
const label = z.union([text, z.strictObject({ zh: text, en: text })])
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, '时刻应写成 08:00')
const span = z.tuple([clock, clock]).describe('From and to, on one day')

/** `2025-06-30`, or with an hour `2025-06-30T17:00`. */
const moment = z
  .string()
  .refine(
    (given) => isReachedDay(given.slice(0, 10)) && /^(?:T(?:[01]\d|2[0-3]):[0-5]\d)?$/.test(given.slice(10)),
    expected('日期应写成 2025-06-30 或 2025-06-30T17:00', 'a day is written as 2025-06-30 or 2025-06-30T17:00'),
  )

const calendarException = z.strictObject({
  from: writtenDay,
  to: writtenDay.optional().describe('Last day, included; the first one where it is left out'),
  name: text.optional(),
  hours: z.array(span).optional().describe('Hours of work on these days; left out: a day off'),
})

const calendar = z.strictObject({
  id: text,
  name: label.optional(),
  base: z.enum(['official', 'weekdays', 'every-day']).optional().describe('What it starts from: weekdays by default'),
  week: z.array(z.array(span)).length(7).optional().describe('Hours of work from Monday to Sunday, in place of a base'),
  exceptions: z.array(calendarException).optional(),
})

export const constraintKinds = {
  'as-soon-as-possible': { zh: '越早越好', en: 'As soon as possible' },
  'as-late-as-possible': { zh: '越晚越好', en: 'As late as possible' },
  'start-no-earlier-than': { zh: '不早于…开始', en: 'Start no earlier than' },
  'start-no-later-than': { zh: '不晚于…开始', en: 'Start no later than' },
  'finish-no-earlier-than': { zh: '不早于…完成', en: 'Finish no earlier than' },
  'finish-no-later-than': { zh: '不晚于…完成', en: 'Finish no later than' },
  'must-start': { zh: '必须于…开始', en: 'Must start on' },
  'must-finish': { zh: '必须于…完成', en: 'Must finish on' },
} as const satisfies Record<string, Label>
export type ConstraintKind = keyof typeof constraintKinds

const kinds = Object.keys(constraintKinds) as ConstraintKind[]

const constraint = z.strictObject({ kind: z.enum(kinds), on: moment.optional() })

const actual = z.strictObject({
  start: moment.optional(),
  finish: moment.optional(),
  percent: z.number().min(0).max(100).optional().describe('How much of the task is done'),
  quantity: z
    .strictObject({ done: z.number().nonnegative(), total: z.number().positive(), unit: text.optional() })
    .optional()
    .describe('Work done of the whole, for instance 1,200 of 3,000 m²; used where no percentage is given'),
})

const task = z.strictObject({
  id: text,
  name: label.optional(),
  duration: z.number().nonnegative().optional().describe('Working days; 0 or left out is a milestone or a summary'),
  elapsed: z.boolean().optional().describe('The duration runs day and night'),
  parent: text.optional().describe('The summary that the task belongs to'),
  calendar: text.optional(),
  constraints: z.array(constraint).optional(),
  deadline: moment.optional().describe('A day that is asked for; it moves nothing, and shows when it cannot be kept'),
  fixed: z.boolean().optional().describe('A step whose length nobody in the zone can shorten, as a statutory notice'),
  actual: actual.optional(),
})

export const linkTypes = {
  FS: { zh: '完成—开始', en: 'Finish to start' },
  SS: { zh: '开始—开始', en: 'Start to start' },
  FF: { zh: '完成—完成', en: 'Finish to finish' },
  SF: { zh: '开始—完成', en: 'Start to finish' },
} as const satisfies Record<string, Label>
export type LinkType = keyof typeof linkTypes

const link = z.strictObject({
  from: text,
  to: text,
  type: z
    .enum(Object.keys(linkTypes) as LinkType[])
    .optional()
    .describe('FS by default'),
  lag: z.number().optional().describe('Working days on the calendar of the successor; negative is a lead'),
  lagIn: z
    .enum(['workdays', 'elapsed-days', 'percent'])
    .optional()
    .describe('Elapsed days run day and night; a percentage is one of the duration of the predecessor'),
})

/** The tasks of a project, what must come before what, and on which days people work. */
export const network = z.strictObject({
  id: text.optional(),
  name: label.optional(),
  calendar: text.optional().describe('Calendar of the project: the official working days by default'),
  calendars: z.array(calendar).optional().describe('Own calendars, beside official, weekdays and every-day'),
  minutesPerDay: z
    .number()
    .int()
    .min(1)
    .max(1440)
    .optional()
    .describe('Minutes of work in a working day: 480 by default'),
  tasks: z.array(task),
  links: z.array(link).optional(),
})

export type Network = z.output<typeof network>
export type Task = z.output<typeof task>
export type Link = z.output<typeof link>
export type Constraint = z.output<typeof constraint>
export type CalendarDeclaration = z.output<typeof calendar>
export type Hours = z.output<typeof span>

/** The name of a task as a label; its id where it has none. */
export function taskLabel({ id, name = id }: Pick<Task, 'id' | 'name'>): Label {
  return typeof name === 'string' ? asWritten(name) : name
}

/** The part of a task that is done, from 0 to 1; undefined where nobody reported it. */
export function partDone({ actual: done }: Pick<Task, 'actual'>): number | undefined {
  if (done?.finish !== undefined) return 1
  if (done?.percent !== undefined) return done.percent / 100
  return done?.quantity && Math.min(1, done.quantity.done / done.quantity.total)
}
