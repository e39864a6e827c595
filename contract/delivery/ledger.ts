import { z } from 'zod'
import { lamps } from '../../kernel/lamp.ts'
import type { Post } from '../../kernel/post.ts'
import { isWithinReach } from '../../kernel/reached-day.ts'
import { zoneStaff } from '../admission.ts'
import { sentencePiece } from '../cockpit.ts'
import { dayText } from '../parts/day-text.ts'
import { label } from '../parts/label.ts'
import { lookedAt, lookedOn } from '../parts/looked-at.ts'
import { ledgerYear, yearsOfLedger } from '../parts/year.ts'
import { defineRoute } from '../route.ts'
import { arrears } from './arrears.ts'
import { askedExtension } from './asked-extension.ts'
import { lampCounts, lampShare } from './counts.ts'
import { deliveryOrders } from './order.ts'
import { projectLine, projectPage, reportForm } from './project.ts'

/** Who sees projects; who plans and promises; who reports; who decides on an extension. */
export const deliveryReaders: readonly Post[] = [...zoneStaff, 'enterprise']
export const deliveryPlanners: readonly Post[] = ['project-lead', 'project-officer']
export const deliveryReporters: readonly Post[] = ['project-officer', 'project-lead', 'enterprise']
export const extensionDeciders: readonly Post[] = ['leader']

export const chosen = lookedAt.extend({
  year: ledgerYear
    .optional()
    .describe('Year of the ledger; unless given the newest that has a fifth of the projects under way in the fullest'),
  level: z.string().optional(),
  lamp: z.enum(lamps).optional(),
  leader: z.string().optional(),
  department: z.string().optional(),
  chain: z.string().optional(),
  locality: z.string().optional(),
  phase: z.string().optional(),
  within: z.coerce
    .number()
    .int()
    .min(1)
    .max(120)
    .optional()
    .describe('Months: only projects not yet ready whose promised day is gone by or lies within them'),
  late: z.enum(['yes']).optional().describe('Only projects that will miss their promise at the progress of the day'),
  search: z.string().max(100).optional().describe('Part of the name, number or builder'),
})

/** What every answer about a ledger says of it. */
export const seen = z.object({
  ...lookedOn.shape,
  demonstration: z.boolean().describe('Whether some of it is made up: 演示数据'),
  year: z.string().nullable().describe('`unreported`: of its projects no year is reported'),
  years: yearsOfLedger,
  levels: z.array(z.object({ value: z.string(), label })),
})

export const deliveryOverview = seen.extend({
  sentence: z.array(sentencePiece),
  counts: lampCounts,
  before: lampCounts.describe('Ten days earlier'),
  ahead: z.number().describe('Of the green ones, those expected before their day'),
  debt: arrears,
  kept: z
    .object({ due: z.number(), kept: z.number() })
    .describe('Promises of the year that fell due, and how many were kept'),
  watched: z.array(projectLine).describe('Of those to be watched the red ones, then the amber ones; at most 50'),
  by: z.object({
    leader: z.array(lampShare),
    department: z.array(lampShare),
    chain: z.array(lampShare),
    locality: z.array(lampShare),
    phase: z.array(lampShare),
  }),
  obstacles: z
    .array(z.object({ label, days: z.number(), projects: z.number() }))
    .describe('Working days late by who answers for the step at which they stick'),
  inactive: z.number().describe('Projects that lack one of the six'),
})
export type DeliveryOverview = z.infer<typeof deliveryOverview>

/** What will slip: counts by lamp, the projects to be watched, and who answers for them. */
export const openDelivery = defineRoute({
  id: 'openDelivery',
  method: 'GET',
  path: '/api/delivery',
  label: { zh: '哪些项目会误期', en: 'What will slip' },
  admits: deliveryReaders,
  query: chosen,
  answer: deliveryOverview,
})

/** All projects with lamp and reason, promise, forecast and who answers. */
export const listDelivery = defineRoute({
  id: 'listDelivery',
  method: 'GET',
  path: '/api/delivery/projects',
  label: { zh: '项目推进清单', en: 'Projects under way' },
  admits: deliveryReaders,
  query: chosen.extend({
    order: z.enum(deliveryOrders).optional().describe('The latest first unless said'),
    from: z.coerce.number().int().min(0).optional(),
    limit: z.coerce.number().int().min(1).max(2000).optional().describe('At most so many lines; 200 unless said'),
  }),
  answer: seen.extend({ total: z.number(), projects: z.array(projectLine) }),
})

/** What an officer has to do in these ten days: reports due, reports missing, milestones, requests without answer. */
export const openToday = defineRoute({
  id: 'openToday',
  method: 'GET',
  path: '/api/delivery/today',
  label: { zh: '本旬要办', en: 'Due in these ten days' },
  admits: deliveryReaders,
  query: lookedAt.extend({ year: chosen.shape.year }),
  answer: z.object({
    ...lookedOn.shape,
    demonstration: z.boolean(),
    periods: z
      .array(
        z.object({
          demonstration: z.boolean(),
          period: z.string(),
          label,
          due: z.string(),
          open: z.number().describe('Reports that are not handed in'),
          milestones: z.number(),
          extensions: z.number(),
        }),
      )
      .describe('The ten days at hand of what is real, and of what is made up; each has its own'),
    reports: z
      .array(
        z.object({
          project: z.string(),
          name: z.string(),
          leader: z.string().nullable(),
          department: label.nullable(),
          demonstration: z.boolean(),
          handed: z.boolean(),
          missing: z.array(label).describe('Earlier periods that nobody reported'),
        }),
      )
      .describe('What is real first, of it what is not handed in'),
    milestones: z.array(
      z.object({
        project: z.string(),
        name: z.string(),
        task: z.string(),
        label,
        owner: label.nullable(),
        day: z.string(),
        lamp: z.enum(lamps).nullable(),
        demonstration: z.boolean(),
      }),
    ),
    extensions: z.array(askedExtension),
    answered: z
      .array(askedExtension.extend({ granted: z.boolean() }))
      .describe('Requests of the viewer’s own projects that were answered within ten working days: by whom and why'),
  }),
})

export const statisticsQuery = z.object({ year: chosen.shape.year })

export const statisticsRow = z.object({
  label,
  value: z.string().nullable(),
  count: z.number(),
  investment: z.string().nullable().describe('亿元'),
  started: z.number(),
  startRate: z.string().nullable().describe('Percent, two decimals'),
  newStarts: z.number(),
  newStarted: z.number(),
  newStartRate: z.string().nullable().describe('Percent, one decimal'),
  planned: z.string().nullable().describe('亿元 of the year'),
  completed: z.string().nullable().describe('亿元 of the year'),
  completion: z.string().nullable().describe('Percent, one decimal'),
  figures: z.array(z.object({ label, href: z.string() })).describe('The indicators that open down to the records'),
})

export type StatisticsRow = z.infer<typeof statisticsRow>

/** Counts, investment, start rate and completion of a year, by level, chain, leader and department. */
export const openDeliveryStatistics = defineRoute({
  id: 'openDeliveryStatistics',
  method: 'GET',
  path: '/api/delivery/statistics',
  label: { zh: '项目统计', en: 'Project statistics' },
  admits: deliveryReaders,
  query: statisticsQuery,
  answer: z.object({
    ...lookedOn.shape,
    year: z.string().nullable(),
    years: yearsOfLedger,
    demonstration: z.boolean(),
    by: z.object({
      level: z.array(statisticsRow),
      chain: z.array(statisticsRow),
      leader: z.array(statisticsRow),
      department: z.array(statisticsRow),
    }),
  }),
})

export type Statistics = z.infer<NonNullable<typeof openDeliveryStatistics.answer>>

export const oneProject = z.object({ project: z.uuid() })

export const openProject = defineRoute({
  id: 'openProject',
  method: 'GET',
  path: '/api/delivery/projects/:project',
  label: { zh: '项目推进', en: 'A project' },
  admits: deliveryReaders,
  params: oneProject,
  query: lookedAt,
  answer: projectPage,
})

const movedTask = z.object({
  id: z.string(),
  label,
  from: z.object({ start: z.string(), finish: z.string() }),
  to: z.object({ start: z.string(), finish: z.string() }),
  days: z.number().describe('Working days that its end moves; negative is earlier'),
})

/** What moves with one date that is moved, and which promise breaks first; nothing is written. */
export const tryMove = defineRoute({
  id: 'tryMove',
  method: 'POST',
  path: '/api/delivery/projects/:project/try',
  label: { zh: '试推演', en: 'Try a move' },
  admits: deliveryReaders,
  params: oneProject,
  query: lookedAt,
  body: z
    .strictObject({ task: z.string().max(100), start: dayText.optional(), finish: dayText.optional() })
    .describe('The step begins, or ends, no earlier than a day'),
  answer: z.object({
    asOf: z.string(),
    text: label,
    moved: z.array(movedTask),
    broken: z
      .array(z.object({ task: z.string(), label, day: z.string(), after: z.string(), chain: z.array(label) }))
      .describe('Promises that held before and break now, the first first'),
    alreadyBroken: z.array(z.object({ task: z.string(), label, day: z.string() })),
  }),
})

export const listTemplates = defineRoute({
  id: 'listTemplates',
  method: 'GET',
  path: '/api/delivery/templates',
  label: { zh: '推进方案模板', en: 'Plan templates' },
  admits: deliveryReaders,
  answer: z.object({
    templates: z.array(
      z.object({
        id: z.string(),
        label,
        promised: z.string().describe('The step by which the promise is kept'),
        tasks: z.array(
          z.object({
            id: z.string(),
            label,
            days: z.number(),
            fixed: z.boolean(),
            phase: label,
            phaseId: z.string(),
            owner: label,
            items: z.array(z.number()).describe('The items of the handbook that it is, by their numbers'),
          }),
        ),
        network: z.unknown().describe('As the engine takes it, for a look before it is set'),
      }),
    ),
  }),
})

/** The report of a ten-day period as far as it is known: for the phone, to be completed in under a minute. */
export const openReportForm = defineRoute({
  id: 'openReportForm',
  method: 'GET',
  path: '/api/delivery/projects/:project/report',
  label: { zh: '旬报表', en: 'Form of a ten-day report' },
  admits: deliveryReporters,
  params: oneProject,
  query: lookedAt.extend({
    period: z.string().refine(isWithinReach).max(20).optional().describe('The current one unless said'),
  }),
  answer: reportForm,
})
