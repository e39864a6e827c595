import { z } from 'zod'
import { position } from '../../engines/delivery/doubts/site.ts'
import { shown } from '../../engines/indicators/shown.ts'
import { lamps } from '../../kernel/lamp.ts'
import { label } from '../parts/label.ts'
import { shownReason } from '../targets.ts'

const lamp = z.enum(lamps)

/** Where a project stands, in one line of a list. */
export const projectLine = z.object({
  asOf: z.string().describe('The day on which it is looked at'),
  id: z.string(),
  number: z.string().nullable(),
  name: z.string(),
  level: label.nullable(),
  year: z.number().nullable(),
  builder: z.string().nullable(),
  chain: z.string().nullable(),
  leader: z.string().nullable(),
  department: label.nullable(),
  locality: z.string().nullable(),
  phase: label.nullable(),
  active: z.boolean().describe('Whether it has leader, department, locality and plan'),
  lamp,
  reason: label,
  milestone: label.nullable().describe('The step of the plan by whose end the promise is kept; null without a plan'),
  promised: z.string().nullable().describe('The first day promised; it never changes'),
  due: z.string().nullable().describe('The day in force: the promised one, or the last that was granted'),
  expected: z.string().nullable().describe("At today's progress"),
  reached: z.string().nullable(),
  late: z.number().nullable().describe('Working days after the day in force; negative is to spare; null unknown'),
  pace: z
    .object({
      reported: z.number().nullable().describe('By the reports; null: nobody said how far a step is'),
      asked: z.number().nullable().describe('As the day in force asks for it on the day that is looked at'),
    })
    .describe('形象进度: percent of the working days of the plan'),
  likely: z.string().nullable().describe('P50: the day that half of the like projects would keep; null: too few known'),
  safe: z.string().nullable().describe('P80'),
  obstacle: label.nullable().describe('The step at which it sticks'),
  owner: label.nullable().describe('Who answers for that step'),
  investment: z
    .object({
      total: z.string().nullable(),
      planned: z.string().nullable(),
      completed: z.string().nullable(),
      inferred: label.nullable().describe('How the total was worked out, where no document states it'),
    })
    .describe('亿元: of the whole, of the year as planned, of the year so far'),
  debt: z
    .string()
    .nullable()
    .describe('万元 of the plan of the year that are missing by now; null where a period is not reported'),
  missing: z.number().describe('Ten-day reports that are missing'),
  demonstration: z.boolean(),
})
export type ProjectLine = z.infer<typeof projectLine>

const bar = z.object({ start: z.string(), finish: z.string() })

/** A step with its four days: baseline, what the promise asks for, plan, what happened. */
const taskOnPage = z.object({
  id: z.string(),
  label,
  parent: z.string().nullable(),
  phase: label.nullable(),
  owner: label.nullable(),
  fixed: z.boolean().describe('Of a length that nobody in the zone can shorten'),
  days: z.number().describe('Working days; 0 is a milestone'),
  summary: z.boolean().describe('Others belong to it, and its days are theirs'),
  start: z.string().describe('Plan; what happened, where it has'),
  finish: z.string(),
  baseline: bar.nullable().describe('Days of the first plan, counted back from the first promise'),
  asked: bar.describe('Days of the plan in force, counted back from the day in force, before anything had happened'),
  latest: bar.describe('The last days that keep the promise'),
  actual: z.object({ start: z.string().nullable(), finish: z.string().nullable() }),
  slack: z.number().describe('Working days of total float; negative: the promise breaks'),
  critical: z.boolean().describe('No float is left; of what is finished, the first plan left none'),
  state: z.enum(['open', 'started', 'finished']),
  done: z.number().nullable().describe('From 0 to 1; null where nobody reported it'),
  lamp: lamp.nullable().describe('Null where it has not begun and need not have'),
  reason: label,
})
export type TaskOnPage = z.infer<typeof taskOnPage>

const link = z.object({ from: z.string(), to: z.string(), type: z.enum(['FS', 'SS', 'FF', 'SF']), lag: z.number() })

const photoOnPage = z.object({
  id: z.uuid(),
  taken: z.string().nullable().describe('The moment by the clock of the device, as ISO text in UTC'),
  position: position.nullable(),
  away: z
    .number()
    .nullable()
    .describe('Metres by which it was surely taken away from the middle of all photos; null where that is not known'),
})
export type PhotoOnPage = z.infer<typeof photoOnPage>

const reportOnPage = z.object({
  period: z.string(),
  label,
  on: z.string(),
  person: z.string(),
  lamp,
  invested: z.string().nullable().describe('万元'),
  planned: z.string().nullable().describe('万元'),
  stuck: z.string().nullable(),
  note: z.string().nullable(),
  tasks: z.array(
    z.object({
      label,
      percent: z.number().nullable(),
      planned: z.number().nullable().describe('Percent that the plan has for the end of the ten days'),
      started: z.string().nullable(),
      finished: z.string().nullable(),
    }),
  ),
  photos: z.array(photoOnPage),
  demonstration: z.boolean(),
})
export type ReportOnPage = z.infer<typeof reportOnPage>

const cadence = z.object({
  year: z.string(),
  unit: z.string(),
  whole: z.string().describe('Planned for the year'),
  done: z.string().nullable().describe('Reported of it; null where nothing was'),
  debt: z.string().nullable(),
  impossibleSince: z.string().nullable().describe('The first 旬 at whose end the year can no longer be reached'),
  reason: shownReason,
  cells: z
    .array(
      z.object({
        period: z.string(),
        label,
        plan: z.string(),
        due: z.string().nullable().describe('Plan and what is carried over'),
        actual: z.string().nullable(),
        before: z.boolean().describe('It was over before the project had a plan'),
        lamp: lamp.nullable(),
        current: z.boolean(),
        milestones: z.array(label),
      }),
    )
    .describe('The 36 ten-day periods; months, quarters and the year are their sums'),
})
export type ProjectCadence = z.infer<typeof cadence>

/** One contradiction in what was reported of a project. */
export const doubtOnPage = z.object({ doubt: z.number(), kind: label, text: label })
export type DoubtOnPage = z.infer<typeof doubtOnPage>

/** Everything of one project on a day. */
export const projectPage = projectLine.extend({
  version: z.number().describe('How much has happened to it; sent back with a new plan'),
  edition: z.number().describe('How many plans there have been'),
  sentence: label.describe('The case in one sentence'),
  sixOnes: z.array(z.object({ id: z.string(), label, value: label.nullable().describe('Null: it is missing') })),
  lacks: z.array(label).describe('What it lacks to be active'),
  phases: z.array(
    z.object({ id: z.string(), label, guard: label, state: z.enum(['done', 'now', 'ahead']), late: z.boolean() }),
  ),
  usualTemplate: z.string().describe('The template that a project of its kind usually follows'),
  done: shown.describe('Investment of the year so far, 亿元'),
  completion: z.string().nullable().describe('Percent of the plan of the year'),
  missed: z.array(
    z.object({
      day: z.string(),
      workdays: z.number().nullable(),
      reached: z.string().nullable(),
    }),
  ),
  judgement: shownReason.describe('Why the lamp is what it is'),
  infeasible: z
    .object({
      text: label,
      chain: z.array(label),
      compressible: z.array(z.object({ label, days: z.number() })),
      reason: shownReason,
    })
    .nullable(),
  forecast: z
    .object({
      learnedFrom: z.number(),
      judged: z.number().nullable().describe('Finished projects on which the forecast was tried'),
      held80: z.number().nullable().describe('Of them, how many kept P80'),
      reason: shownReason,
    })
    .nullable(),
  doubts: z.array(doubtOnPage),
  tasks: z.array(taskOnPage),
  links: z.array(link),
  cadence: cadence.nullable(),
  reports: z.array(reportOnPage).describe('The latest first; at most 9'),
  unreported: z.array(z.object({ period: z.string(), label })).describe('Ten-day periods without a report'),
  extensions: z.array(
    z.object({
      request: z.string(),
      from: z.string(),
      day: z.string(),
      reason: z.string(),
      person: z.string(),
      on: z.string(),
      decision: z.object({ granted: z.boolean(), reason: z.string(), person: z.string(), on: z.string() }).nullable(),
    }),
  ),
  history: z.array(
    z.object({ number: z.number(), on: z.string(), person: z.string(), post: label, text: label, made: z.boolean() }),
  ),
  plan: z
    .object({ template: z.string().nullable(), promised: z.string(), network: z.unknown(), reason: z.string() })
    .nullable()
    .describe('The plan in force, as the engine takes it, for the editor and for Microsoft Project'),
  warning: label.nullable(),
  may: z.object({
    plan: z.boolean(),
    promise: z.boolean(),
    report: z.boolean(),
    extend: z.boolean(),
    decide: z.boolean(),
  }),
})
export type ProjectPage = z.infer<typeof projectPage>

/** A ten-day report to be filled in: what is known already, what the plan has. */
export const reportForm = z.object({
  project: z.object({ id: z.string(), name: z.string(), promised: z.string().nullable(), demonstration: z.boolean() }),
  period: z.string(),
  label,
  due: z.string().describe('The last day on which it is in time'),
  reported: z.boolean().describe('Whether there is one already, which this one would correct'),
  tasks: z.array(
    z.object({
      id: z.string(),
      label,
      last: z.number().nullable(),
      planned: z.number(),
      percent: z.number().nullable(),
      started: z.string().nullable(),
      finished: z.string().nullable(),
      milestone: z.boolean(),
    }),
  ),
  planned: z.string().nullable().describe('万元 of the ten days'),
  invested: z.string().nullable().describe('万元, as reported so far'),
  yearDone: z.string().nullable().describe('万元 of the year before this report'),
  yearPlanned: z.string().nullable(),
  spending: z
    .object({ total: z.string().nullable(), before: z.string() })
    .default({ total: null, before: '0' })
    .describe('万元 of the whole project: what it may cost, and what it had cost without this report'),
  note: z.string().nullable().default(null).describe('The remark, as reported so far'),
  stuck: z.string().nullable().describe('What it is stuck on, as reported so far'),
  photos: z.array(photoOnPage).default([]).describe('Of the report so far'),
})
export type ReportForm = z.infer<typeof reportForm>
