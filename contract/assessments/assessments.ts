import { z } from 'zod'
import { lamps } from '../../kernel/lamp.ts'
import type { Post } from '../../kernel/post.ts'
import { zoneStaff } from '../admission.ts'
import { editionShown, unconfirmedItem } from '../ladder/answer.ts'
import { ladderDay } from '../ladder/ladder.ts'
import { named as choice, fileLanguage, label } from '../parts/label.ts'
import { defineRoute } from '../route.ts'

/** Who sees how others stand; an enterprise sees itself. */
export const assessedReaders = zoneStaff
export const assessedAndOwn: readonly Post[] = [...zoneStaff, 'enterprise']

const edition = z.string().max(60).optional().describe('The edition to judge by; left out: the one in force')
export const judgedOn = ladderDay.extend({ edition })
export const oneAssessment = z.object({ assessment: z.string().max(40) })

const grade = z.object({
  id: z.string(),
  label,
  short: label,
  lamp: z.enum(lamps).nullable(),
})

export const assessmentHead = z.object({
  id: z.string(),
  label,
  purpose: label,
  subject: z.enum(['enterprise', 'park', 'project']).describe('The register that holds whom it judges'),
  counter: label,
  grades: z.array(grade).describe('The best, or the last stage, first'),
  gradeWord: label.describe('What a grade is called, as the head of a column'),
  ungraded: label,
  ahead: label.describe('What those are called who are on the way to the next grade'),
})
export type AssessmentHead = z.infer<typeof assessmentHead>

const total = z
  .number()
  .nullable()
  .describe('Null where no rules hold, or the zone never registered anybody to judge: unknown, not none')
const counts = z.array(z.object({ grade: z.string().nullable().describe('Null: without a grade'), count: z.number() }))

export const scoreSpread = z
  .object({
    bins: z.array(z.object({ from: z.number(), to: z.number(), counts: z.record(z.string(), z.number()) })),
    bounds: z.array(z.object({ grade: z.string(), least: z.number() })),
  })
  .describe('Where everybody’s score lies, and the least of each class')

/** A number that the room counts beside the one that the zone has published. */
const tally = z.object({
  id: z.string(),
  label,
  unit: z.string(),
  value: z.number().nullable(),
  published: z
    .object({
      value: z.string(),
      period: z.string(),
      document: z.string().describe('Its title'),
      indicator: z.string(),
      same: z.boolean(),
    })
    .nullable(),
})

export const rulesShown = editionShown.extend({
  series: label,
  inForce: z.boolean(),
  territory: label.nullable().describe('Where it holds; null: everywhere'),
  applies: z.boolean().describe('Whether it holds where the zone lies; what does not may only be compared'),
  unconfirmed: z.array(unconfirmedItem),
})

export const standingShown = z.object({
  id: z.string(),
  name: z.string(),
  code: z.string().nullable(),
  grade: z.string().nullable(),
  gradeLabel: label,
  among: z.boolean().describe('Whether it is among the judged; otherwise it is told how it would stand'),
  since: z.string().nullable(),
  score: z.number().nullable(),
  rank: z.number().nullable(),
  unknown: z.number().describe('What is not known of it'),
  next: z.object({ id: z.string(), grade: label, lacks: label }).nullable(),
})
export type StandingShown = z.infer<typeof standingShown>

export const listAssessments = defineRoute({
  id: 'listAssessments',
  method: 'GET',
  path: '/api/assessments',
  label: { zh: '评价与培育', en: 'Assessments' },
  admits: assessedAndOwn,
  query: ladderDay,
  answer: z.object({
    asOf: z.string(),
    lastYear: z.number().describe('The last year whose facts count'),
    demonstration: z.boolean(),
    assessments: z.array(
      assessmentHead.extend({
        edition: label.nullable(),
        unconfirmed: z.number(),
        total,
        counts,
        own: standingShown
          .nullable()
          .describe('Of an enterprise: where it stands itself, or would where it may come in'),
      }),
    ),
  }),
})
export type AssessmentList = z.output<NonNullable<typeof listAssessments.answer>>

export const openAssessment = defineRoute({
  id: 'openAssessment',
  method: 'GET',
  path: '/api/assessments/:assessment',
  label: { zh: '一项评价', en: 'An assessment' },
  admits: assessedReaders,
  params: oneAssessment,
  query: judgedOn,
  answer: z.object({
    asOf: z.string(),
    lastYear: z.number().describe('The last year whose facts count'),
    demonstration: z.boolean(),
    assessment: assessmentHead,
    edition: z.string().nullable().describe('The edition that is judged by, where one may be chosen'),
    editions: z.array(rulesShown),
    total,
    counts,
    scored: z.boolean(),
    tallies: z.array(tally),
    counted: z.array(choice).describe('The registers that are counted'),
    picture: z
      .object({
        kind: z.enum(['chain', 'funnel']),
        label,
        steps: z.array(
          z.object({
            id: z.string(),
            label,
            lamp: z.enum(lamps).nullable(),
            count: z.number().nullable().describe('Null: they are not judged here'),
            register: z.string().nullable().describe('Where they are kept, if not here'),
            remarks: z.array(z.object({ label, count: z.number() })),
          }),
        ),
      })
      .nullable(),
    spread: scoreSpread.nullable(),
    gaps: z.array(z.object({ fact: label, missing: z.number() })).describe('What was not reported, the most first'),
    near: z.array(standingShown).describe('Who lacks least of the next grade'),
    measures: z.array(z.object({ label, certainty: label, byClass: z.record(z.string(), label) })),
    waiting: z.array(z.object({ id: z.string(), name: z.string(), reports: z.number() })),
  }),
})
export type AssessmentPage = z.output<NonNullable<typeof openAssessment.answer>>

export const standingOrders = ['grade', 'name', 'score', 'unknown'] as const
const listed = judgedOn.extend({
  grade: z.string().max(40).optional().describe('Only those at this grade; `none`: without one'),
  step: z.string().max(40).optional().describe('Only those at this step of the picture'),
  search: z.string().trim().max(100).default('').describe('Part of the name, or the start of the code'),
  sort: z.enum(standingOrders).default('grade'),
  direction: z.enum(['up', 'down']).default('up'),
})

export const listAssessed = defineRoute({
  id: 'listAssessed',
  method: 'GET',
  path: '/api/assessments/:assessment/subjects',
  label: { zh: '评价名单', en: 'Who is judged' },
  admits: assessedReaders,
  params: oneAssessment,
  query: listed.extend({
    limit: z.coerce.number().int().min(1).max(500).default(50),
    offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  }),
  answer: z.object({ total: z.number(), rows: z.array(standingShown) }),
})

export const exportAssessed = defineRoute({
  id: 'exportAssessed',
  method: 'GET',
  path: '/api/assessments/:assessment/subjects.xlsx',
  label: { zh: '导出评价名单', en: 'Export who is judged' },
  admits: assessedReaders,
  params: oneAssessment,
  query: listed.extend({ language: fileLanguage }),
})

/** Who lacks what of the next grade; `towards`: of this one only. */
const nearAsked = judgedOn.extend({ towards: z.string().max(60).optional() })

export const listNearAssessed = defineRoute({
  id: 'listNearAssessed',
  method: 'GET',
  path: '/api/assessments/:assessment/near',
  label: { zh: '离下一级还差什么', en: 'What lacks to the next grade' },
  admits: assessedReaders,
  params: oneAssessment,
  query: nearAsked.extend({
    limit: z.coerce.number().int().min(1).max(500).default(50),
    offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  }),
  answer: z.object({
    asOf: z.string(),
    lastYear: z.number().describe('The last year whose facts count'),
    demonstration: z.boolean(),
    assessment: assessmentHead,
    sources: z.array(z.string()),
    choices: z.array(choice.extend({ count: z.number() })).describe('The grades that somebody is on the way to'),
    total: z.number(),
    rows: z.array(
      standingShown.extend({
        lacks: z.array(z.object({ label, gap: label.nullable(), state: z.enum(['unmet', 'unknown']) })),
      }),
    ),
  }),
})
export type NearAssessed = z.output<NonNullable<typeof listNearAssessed.answer>>

export const exportNearAssessed = defineRoute({
  id: 'exportNearAssessed',
  method: 'GET',
  path: '/api/assessments/:assessment/near.xlsx',
  label: { zh: '导出离下一级还差什么', en: 'Export what lacks to the next grade' },
  admits: assessedReaders,
  params: oneAssessment,
  query: nearAsked.extend({ language: fileLanguage }),
})

export const compareAssessment = defineRoute({
  id: 'compareAssessment',
  method: 'GET',
  path: '/api/assessments/:assessment/comparison',
  label: { zh: '两版办法对照', en: 'Two editions compared' },
  admits: assessedReaders,
  params: oneAssessment,
  query: ladderDay.extend({ first: z.string().max(60).optional(), second: z.string().max(60).optional() }),
  answer: z.object({
    asOf: z.string(),
    lastYear: z.number().describe('The last year whose facts count'),
    demonstration: z.boolean(),
    assessment: assessmentHead,
    choices: z.array(choice.extend({ series: label })),
    first: rulesShown,
    second: rulesShown,
    demands: z.array(
      z.object({
        label,
        change: z.enum(['new', 'changed', 'gone', 'same']),
        before: label.nullable(),
        after: label.nullable(),
      }),
    ),
    moves: z
      .array(z.object({ from: z.string().nullable(), to: z.string().nullable(), count: z.number() }))
      .describe('Who stands where by the one and by the other; empty where grades do not hang on the edition'),
  }),
})
export type AssessmentComparison = z.output<NonNullable<typeof compareAssessment.answer>>
