import { z } from 'zod'
import { fileLanguage, label } from '../parts/label.ts'
import { yearText } from '../parts/year.ts'
import { defineRoute } from '../route.ts'
import {
  oneRun,
  pointsAndOwn,
  pointsEditors,
  pointsPublishers,
  pointsReaders,
  publishedAs,
  runLine,
  runPurposes,
  scoredSubject,
  standing,
} from './points.ts'

const purpose = z.enum(Object.keys(runPurposes) as [keyof typeof runPurposes, ...(keyof typeof runPurposes)[]])

export const listPointsRuns = defineRoute({
  id: 'listPointsRuns',
  method: 'GET',
  path: '/api/points/runs',
  label: { zh: '积分计分', en: 'Counts of innovation points' },
  admits: pointsAndOwn,
  query: z.object({ year: yearText.optional(), purpose: purpose.optional() }),
  answer: z.object({
    asOf: z.string().describe('The day that says which years are over'),
    runs: z.array(runLine).describe('The newest first; an enterprise finds those that were published'),
    current: z
      .string()
      .nullable()
      .describe('The newest finished count of the latest year that counts: where a screen begins'),
    mayCount: z.boolean(),
  }),
})

/** Begins to count everybody of a year; the answer comes at once, its progress by opening the run. */
export const startPointsRun = defineRoute({
  id: 'startPointsRun',
  method: 'POST',
  path: '/api/points/runs',
  label: { zh: '开始计分', en: 'Count points' },
  admits: pointsEditors,
  body: z.strictObject({ edition: z.uuid(), year: yearText, purpose }),
  answer: runLine,
})

const share = z.object({ name: z.string(), count: z.number() })

/** How the scores of one stage are distributed. */
export const stageScores = z.object({
  stage: z.string(),
  count: z.number(),
  mean: z.number().nullable(),
  least: z.number().nullable(),
  lower: z.number().nullable().describe('The first quartile'),
  median: z.number().nullable(),
  upper: z.number().nullable().describe('The third quartile'),
  most: z.number().nullable(),
  bars: z.array(z.object({ from: z.number(), to: z.number(), count: z.number() })).describe('Five points wide'),
  classes: z.array(share),
})

const runPage = runLine.extend({
  asOf: z.string().describe('The day that says which years are over'),
  groups: z.array(z.object({ id: z.string(), label })).describe('The groups of the edition, as columns of the list'),
  stages: z.array(stageScores).describe('Empty while counting'),
  sectors: z.array(share.extend({ mean: z.number().nullable() })).describe('The largest first'),
  gaps: z
    .array(z.object({ fact: z.string(), label, missing: z.number() }))
    .describe('Facts that were not reported, the most missed first'),
  mayStop: z.boolean(),
  mayPublish: z.boolean(),
  mayRecompute: z.boolean(),
})
export type PointsRunPage = z.infer<typeof runPage>

export const openPointsRun = defineRoute({
  id: 'openPointsRun',
  method: 'GET',
  path: '/api/points/runs/:run',
  label: { zh: '一次计分', en: 'A count of points' },
  admits: pointsReaders,
  params: oneRun,
  answer: runPage,
})

export const stopPointsRun = defineRoute({
  id: 'stopPointsRun',
  method: 'POST',
  path: '/api/points/runs/:run/stop',
  label: { zh: '停止计分', en: 'Stop a count' },
  admits: pointsEditors,
  params: oneRun,
  answer: runLine,
})

export const publishPointsRun = defineRoute({
  id: 'publishPointsRun',
  method: 'POST',
  path: '/api/points/runs/:run/publish',
  label: { zh: '公布积分结果', en: 'Publish the results of a count' },
  admits: pointsPublishers,
  params: oneRun,
  body: z.strictObject({ as: publishedAs }),
  answer: runLine,
})

/** Counts again from the facts and the edition that the run kept, and compares bit by bit. */
export const recomputePointsRun = defineRoute({
  id: 'recomputePointsRun',
  method: 'POST',
  path: '/api/points/runs/:run/recompute',
  label: { zh: '重算核对', en: 'Recompute a count' },
  admits: pointsReaders,
  params: oneRun,
  answer: z.object({
    same: z.boolean(),
    hash: z.string(),
    recomputed: z.string(),
    factsIntact: z.boolean().describe('Whether the kept facts fit their hash'),
    sentence: label,
  }),
})

export const scoreOrders = ['rank', 'score', 'name', 'sector', 'change'] as const

export const scoresQuery = z.object({
  stage: z.string().max(20).optional(),
  sector: z.string().max(60).optional(),
  class: z.string().max(20).optional(),
  search: z.string().trim().max(100).default('').describe('Part of the name, or the start of the code'),
  least: z.coerce.number().optional().describe('Scores from here on'),
  most: z.coerce.number().optional().describe('Scores below this; 100 belongs to the last bar'),
  sort: z.enum(scoreOrders).default('rank'),
  direction: z.enum(['up', 'down']).default('up').describe('up: 1, 2, 3 · 甲, 乙 · the largest loss first'),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
})

export const scoreLine = scoredSubject.extend(standing.shape).extend({
  number: z.number().describe('Its place in the list as it is sorted and filtered, from 1'),
  groups: z.array(z.number().nullable()).describe('The points of each group of the edition'),
  before: z
    .object({ score: z.number().nullable(), rank: z.number().nullable() })
    .nullable()
    .describe('The year before'),
  corrected: z.boolean().describe('Whether an objection changed it; the former answer stays with it'),
})

export const listPointsScores = defineRoute({
  id: 'listPointsScores',
  method: 'GET',
  path: '/api/points/runs/:run/scores',
  label: { zh: '积分排名', en: 'Ranking by points' },
  admits: pointsReaders,
  params: oneRun,
  query: scoresQuery,
  answer: z.object({ total: z.number().describe('How many rows fit'), rows: z.array(scoreLine) }),
})

export const exportPointsScores = defineRoute({
  id: 'exportPointsScores',
  method: 'GET',
  path: '/api/points/runs/:run/scores.xlsx',
  label: { zh: '导出积分排名', en: 'Export the ranking' },
  admits: pointsReaders,
  params: oneRun,
  query: scoresQuery.omit({ offset: true, limit: true }).extend({ language: fileLanguage }),
})

const moved = z.object({
  name: z.string(),
  up: z.number().describe('Whose score rose'),
  down: z.number(),
  same: z.number(),
  entered: z.number().describe('Only in this run'),
  left: z.number().describe('Only in the other'),
  mean: z.number().nullable().describe('The mean change in points'),
})

const mover = scoredSubject.extend({ before: standing, after: standing, change: z.number() })

const comparedWith = z.object({ with: z.uuid().optional() })

/** Who rises and who falls against another run: by default the count in force of the same year, else the year before. */
export const comparePointsRuns = defineRoute({
  id: 'comparePointsRuns',
  method: 'GET',
  path: '/api/points/runs/:run/comparison',
  label: { zh: '前后对比', en: 'Who rises and who falls' },
  admits: pointsReaders,
  params: oneRun,
  query: comparedWith,
  answer: z.object({
    run: runLine,
    against: runLine.nullable().describe('Null where there is nothing to compare with'),
    stages: z.array(moved),
    sectors: z.array(moved),
    bars: z
      .array(z.object({ from: z.number(), to: z.number(), count: z.number() }))
      .describe('By change in points, without those that stay the same'),
    risers: z.array(mover).describe('The ten that rise most'),
    fallers: z.array(mover).describe('The ten that fall most'),
  }),
})

/** Everybody of both runs as a workbook: before, after, and by how much. */
export const exportPointsComparison = defineRoute({
  id: 'exportPointsComparison',
  method: 'GET',
  path: '/api/points/runs/:run/comparison.xlsx',
  label: { zh: '导出前后对比', en: 'Export who rises and who falls' },
  admits: pointsReaders,
  params: oneRun,
  query: comparedWith.extend({ language: fileLanguage }),
})

/** How a criterion's values are distributed among the peers of a stage, without names. */
export const valueDistribution = z.object({
  part: z.string(),
  stage: z.string(),
  count: z.number(),
  least: z.number().nullable(),
  lower: z.number().nullable(),
  median: z.number().nullable(),
  upper: z.number().nullable(),
  most: z.number().nullable(),
  dots: z.array(z.number()).describe('At most 101 values, evenly over the ranks: a strip plot'),
})

export const pointsDistributions = defineRoute({
  id: 'pointsDistributions',
  method: 'GET',
  path: '/api/points/runs/:run/distributions',
  label: { zh: '同组分布', en: 'Distributions among peers' },
  admits: pointsAndOwn,
  params: oneRun,
  query: z.object({ stage: z.string().max(20).optional() }),
  answer: z.object({ distributions: z.array(valueDistribution) }),
})
