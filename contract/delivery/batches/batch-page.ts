import { z } from 'zod'
import { startOutcomeIds } from '../../../engines/delivery/batches/account.ts'
import { batchLifecycle } from '../../../engines/delivery/batches/acts.ts'
import { readinessStateIds } from '../../../engines/delivery/batches/readiness.ts'
import { lamps } from '../../../kernel/lamp.ts'
import { editionHead } from '../../parts/edition.ts'
import { label } from '../../parts/label.ts'
import { formerProject, projectNamed as project, recordedEvent } from '../../parts/recorded.ts'

const lamp = z.enum(lamps)
const move = z.enum(batchLifecycle.moves)

/** Counts and sums of a batch, against the day that was announced first. */
const account = z.object({
  projects: z.number(),
  investment: z.string().nullable().describe('亿元, exact; null where none is known'),
  investmentUnknown: z.number().describe('Projects whose investment is not known; they are not in the sum'),
  started: z.number(),
  onTheDay: z.number(),
  early: z.number(),
  late: z.number(),
  postponed: z.number(),
  missing: z.number().describe('Whose day has gone by without a start'),
  awaited: z.number(),
  startRate: z.string().nullable().describe('Percent, one decimal'),
  onTimeRate: z.string().nullable().describe('Percent that started on the day or before, one decimal'),
  lateWorkdays: z.number().nullable().describe('Working days of those that started later, together'),
})

/** A batch in one line of a list. */
export const batchLine = z.object({
  id: z.string(),
  serial: z.number().describe('Its number in the zone'),
  name: z.string(),
  day: z.string().describe('The day in force'),
  promised: z.string().nullable().describe('The day that was announced first'),
  place: z.string(),
  host: label,
  state: z.enum(batchLifecycle.stateIds),
  stateLabel: label,
  lamp,
  reason: label,
  account,
  demonstration: z.boolean(),
})
export type BatchLine = z.infer<typeof batchLine>

const condition = z.object({
  id: z.string(),
  text: label,
  state: z.enum(['met', 'unmet', 'unknown']),
  settledIn: z.enum(['record', 'plan', 'reports']).describe('Where it is settled'),
  expected: z.string().nullable().describe('The day on which it is expected to be met'),
})

const readiness = z.object({ state: z.enum(readinessStateIds), stateLabel: label, text: label })

/** A project of a batch: whether it is ready, and what became of its start. */
export const batchProject = z.object({
  project: formerProject,
  number: z.string().nullable(),
  leader: z.string().nullable(),
  department: label.nullable(),
  investment: z.string().nullable().describe('亿元'),
  readiness: readiness.extend({ conditions: z.array(condition) }),
  passes: z.boolean().describe('Whether its start may be announced'),
  lamp,
  admitted: z
    .object({ on: z.string(), person: z.string(), reason: z.string(), lacks: z.array(label) })
    .nullable()
    .describe('That it was admitted without being ready, and what it lacked'),
  postponed: z
    .object({ on: z.string(), person: z.string(), reason: z.string(), until: z.string().nullable() })
    .nullable(),
  outcome: z.enum(startOutcomeIds),
  outcomeLabel: label,
  startedOn: z.string().nullable(),
  late: z.number().nullable().describe('Working days after the day that was announced first'),
  moves: z.array(move).describe('What the viewer may do with it now'),
})
export type BatchProject = z.infer<typeof batchProject>

/** Everything of a batch on a day, and what the viewer may do with it. */
export const batchPage = batchLine.extend({
  asOf: z.string(),
  version: z.number().describe('How much has happened to it; sent back with an act'),
  proposed: z.object({ on: z.string(), person: z.string() }),
  rules: editionHead.describe('The conditions that a project has to meet, and whose they are'),
  projects: z.array(batchProject),
  candidates: z
    .array(z.object({ ...project.shape, investment: z.string().nullable(), readiness }))
    .describe('Projects that have not started and that the viewer may put in'),
  reviews: z.array(z.object({ id: z.string(), title: z.string(), day: z.string(), stateLabel: label })),
  timeline: z.array(recordedEvent).describe('The latest first'),
  moves: z.array(move).describe('What the viewer may do with the batch as a whole'),
  mayReview: z.boolean().describe('Whether the viewer may convene a review of it'),
})
export type BatchPage = z.infer<typeof batchPage>
