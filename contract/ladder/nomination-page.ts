import { z } from 'zod'
import { batchLifecycle } from '../../engines/nominations/batch/acts.ts'
import { type BatchStep, batchSteps, type StepStanding, stepStandings } from '../../engines/nominations/batch/course.ts'
import { batchPhases } from '../../engines/nominations/batch/phase.ts'
import { nominationLifecycle } from '../../engines/nominations/nomination/acts.ts'
import { toldOnTheDay } from '../../engines/nominations/nomination/history.ts'
import { lamps } from '../../kernel/lamp.ts'
import { label, named } from '../parts/label.ts'
import { recordedEvent } from '../parts/recorded.ts'
import {
  editionShown,
  factShown,
  mayTell,
  questionShown,
  reportShown,
  returnedShown,
  rungShown,
  verdictState,
} from './answer.ts'

const lamp = z.enum(lamps)
const phase = z.enum(Object.keys(batchPhases) as [keyof typeof batchPhases, ...(keyof typeof batchPhases)[]])

/** How far a nomination is, in words. */
const nominationStanding = z.object({
  state: z.enum(nominationLifecycle.stateIds),
  stateLabel: label,
  lamp,
  reason: label.nullable(),
})

const counts = z.object({
  all: z.number(),
  pending: z.number().describe('Handed in or returned, and not decided'),
  recommended: z.number(),
  refused: z.number(),
  withdrawn: z.number(),
  granted: z.number(),
  objections: z.number().describe('Without an answer'),
})

const idsOf = <Id extends string>(declared: Readonly<Record<Id, unknown>>) => Object.keys(declared) as [Id, ...Id[]]

/** One step of the course of a batch: its days, and whose turn it is. */
const courseStep = z.object({
  id: z.enum(idsOf<BatchStep>(batchSteps)),
  standing: z.enum(idsOf<StepStanding>(stepStandings)),
  from: z.string().nullable(),
  until: z.string().nullable(),
  workdays: z.number().nullable().describe('Working days that it has'),
  latest: z.boolean().describe('Whether its days are the latest ones, by the limit of the step before'),
})
export type CourseStepShown = z.infer<typeof courseStep>

/** A batch in one line of a list. */
export const nominationBatchLine = z.object({
  id: z.string(),
  serial: z.number().describe('Its number in the zone'),
  name: z.string(),
  title: named.describe('The title that is applied for'),
  edition: named.describe('The edition of the rules'),
  office: label.describe('The department that opened it'),
  firstDay: z.string(),
  lastDay: z.string(),
  phase,
  stateLabel: label,
  lamp,
  reason: label,
  clock: z.object({ limit: z.number(), used: z.number() }).nullable().describe('Working days of what is running'),
  counts: counts.nullable().describe('None for whoever sees only some of the nominations'),
  own: nominationStanding.nullable().describe('How far the enterprise that asks is, where it is in the batch'),
  course: z.array(courseStep).describe('All its steps; none where it was cancelled'),
  demonstration: z.boolean(),
})
export type NominationBatchLine = z.infer<typeof nominationBatchLine>

export const enterpriseNamed = z.object({ id: z.string(), name: z.string(), creditCode: z.string().nullable() })

const objection = z.object({
  number: z.number(),
  on: z.string(),
  objector: z.string(),
  text: z.string(),
  reach: z
    .object({ name: z.string(), contact: z.string() })
    .nullable()
    .describe('Who objected in public and how they are reached; for the office and leaders only'),
  answer: z.object({ upheld: z.boolean(), on: z.string(), person: z.string(), reason: z.string() }).nullable(),
})
export type ObjectionShown = z.infer<typeof objection>

const move = z.enum(nominationLifecycle.moves)

/** The nomination of an enterprise in one line. */
const nominationLine = nominationStanding.extend({
  enterprise: enterpriseNamed,
  own: z.boolean().describe('Whether the enterprise applied itself'),
  submittedOn: z.string(),
  note: z.string().nullable(),
  told: toldOnTheDay.describe('What the rules come to now'),
  decision: z
    .object({
      on: z.string(),
      person: z.string(),
      reason: z.string(),
      clause: label.nullable(),
      told: toldOnTheDay.nullable(),
    })
    .nullable(),
  objections: z.array(objection),
  version: z.number(),
  moves: z.array(move).describe('What the viewer may do with it now'),
})
export type NominationLine = z.infer<typeof nominationLine>

/** Everything of a batch on a day, and what the viewer may do with it. */
export const nominationBatchPage = nominationBatchLine.extend({
  asOf: z.string(),
  version: z.number().describe('How much has happened to it; sent back with an act'),
  edition: editionShown,
  unconfirmed: z.number().describe('Parts of the edition that the zone has to confirm before a list is published'),
  conditions: z.array(named).describe('The conditions of the edition, by which one is refused'),
  publicity: z
    .object({
      days: z.number().describe('Working days'),
      on: z.string().nullable(),
      until: z.string().nullable(),
      list: z.array(enterpriseNamed.extend({ struck: z.boolean() })),
    })
    .describe('Days of publicity, and the list once it is public'),
  grant: z
    .object({
      document: z.string(),
      number: z.string(),
      issuer: z.string(),
      firstDay: z.string(),
      validUntil: z.string().nullable(),
    })
    .nullable(),
  nominations: z.array(nominationLine).describe('Those that the viewer sees: what waits first'),
  timeline: z.array(recordedEvent).describe('The latest first'),
  moves: z.array(z.enum(batchLifecycle.moves)).describe('What the viewer may do with the batch as a whole'),
  mayNominate: z.boolean(),
})
export type NominationBatchPage = z.infer<typeof nominationBatchPage>

/** One enterprise in a batch: what the rules ask, what is known, what is missing, what it may do. */
export const nominationPage = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  batch: nominationBatchLine,
  enterprise: enterpriseNamed,
  nomination: nominationLine.nullable().describe('None where it has not applied'),
  hindrance: label.nullable().describe('Why it cannot be handed in now'),
  maySubmit: z.boolean(),
  version: z.number(),
  rung: rungShown.describe('Condition by condition, by the edition of the batch'),
  questions: z.array(questionShown).describe('What is missing, the most useful first'),
  facts: z.array(factShown).describe('What the edition uses, as the zone knows it'),
  reports: z.array(reportShown),
  returned: z.array(returnedShown),
  timeline: z.array(recordedEvent),
  may: mayTell,
})
export type NominationPage = z.infer<typeof nominationPage>

/** Enterprises that a batch may think of, by what the engine says of them. */
export const candidateKinds = {
  met: { zh: '条件已具备', en: 'Conditions met' },
  near: { zh: '只差一条', en: 'One short' },
  unknown: { zh: '只缺数', en: 'Facts missing only' },
} as const
export type CandidateKind = keyof typeof candidateKinds

export const candidateShown = enterpriseNamed.extend({
  state: verdictState,
  unknown: z.number().describe('Conditions whose facts are not known'),
  lacks: z.array(z.object({ label, short: label.nullable() })).describe('What is not met'),
  nominated: z.boolean(),
})
export type CandidateShown = z.infer<typeof candidateShown>
