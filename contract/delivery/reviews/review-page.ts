import { z } from 'zod'
import { reviewLifecycle, stopStateIds } from '../../../engines/delivery/reviews/acts.ts'
import { postIds } from '../../../kernel/post.ts'
import { editionHead } from '../../parts/edition.ts'
import { label } from '../../parts/label.ts'
import { formerProject as project, recordedEvent } from '../../parts/recorded.ts'

/** A review in one line of a list. */
export const reviewLine = z.object({
  id: z.string(),
  serial: z.number().describe('Its number in the zone'),
  title: z.string(),
  day: z.string(),
  batch: z.object({ id: z.string(), name: z.string() }).nullable(),
  state: z.enum(reviewLifecycle.stateIds),
  stateLabel: label,
  reason: label,
  stops: z.number(),
  visitors: z.number(),
  toScore: z.number().describe('Open stops that wait for a score of the viewer'),
  invited: z.boolean().describe('Whether the viewer is invited to score'),
  demonstration: z.boolean(),
})
export type ReviewLine = z.infer<typeof reviewLine>

/** The score sheet of a review, and whose it is. */
export const shownSheet = editionHead.extend({
  criteria: z.array(z.object({ id: z.string(), label, hint: label, weight: z.number() })),
  scale: z.array(z.object({ value: z.number(), label })).describe('The best first'),
  rules: z.array(label).describe('What is left out, who abstains, who has no place'),
})
export type ShownSheet = z.infer<typeof shownSheet>

const marks = z.record(z.string(), z.number())

/** A stop of the agenda. */
export const reviewStop = z.object({
  project,
  number: z.number(),
  from: z.string(),
  to: z.string(),
  minutes: z.number(),
  place: z.string(),
  presenter: z.string(),
  state: z.enum(stopStateIds),
  stateLabel: label,
  skipped: z.string().nullable(),
  scored: z.number().describe('How many have scored it'),
  abstain: z.number().describe('How many visitors have to abstain'),
  moves: z.array(z.enum(['opened', 'closed', 'skipped'])),
})
export type ReviewStop = z.infer<typeof reviewStop>

/** The place of a stop with what it comes from. */
export const reviewPlace = z.object({
  project,
  number: z.number(),
  place: z.number().nullable().describe('Null where too few scored it'),
  shared: z.number(),
  score: z.string().nullable().describe('Out of 100'),
  counted: z.number(),
  reason: label,
  criteria: z.array(z.object({ id: z.string(), mean: z.string() })),
  leftOut: z.array(z.object({ person: z.string(), text: label, score: z.string() })),
  remarks: z.array(z.string()),
})
export type ReviewPlace = z.infer<typeof reviewPlace>

const visitor = z.object({
  account: z.string(),
  person: z.string(),
  post: z.enum(postIds),
  postLabel: label,
  department: label.nullable(),
})
export type ShownVisitor = z.infer<typeof visitor>
export const shownVisitor = visitor

/** Everything of a review on a day, and what the viewer may do with it. */
export const reviewPage = reviewLine.extend({
  asOf: z.string(),
  version: z.number().describe('How much has happened to it; sent back with an act'),
  convened: z.object({ on: z.string(), person: z.string() }),
  begins: z.string().nullable(),
  sheet: shownSheet,
  agenda: z.array(reviewStop),
  people: z.array(visitor).describe('Who is invited'),
  final: z.boolean().describe('Whether the ranking is the result; else it is that of the stops closed so far'),
  ranking: z.array(reviewPlace).describe('Stops that are closed, the best first'),
  timeline: z.array(recordedEvent).describe('The latest first'),
  moves: z.array(z.enum(reviewLifecycle.moves)),
})
export type ReviewPage = z.infer<typeof reviewPage>

/** What a visitor needs on the phone: the sheet, the stops, and what was given. */
export const scoreForm = z.object({
  review: z.object({ id: z.string(), title: z.string(), day: z.string() }),
  demonstration: z.boolean(),
  sheet: shownSheet,
  stops: z.array(
    z.object({
      project,
      number: z.number(),
      from: z.string(),
      place: z.string(),
      presenter: z.string(),
      state: z.enum(stopStateIds),
      stateLabel: label,
      abstain: label.nullable().describe('Why the viewer has to abstain'),
      given: z.object({ marks, remark: z.string().nullable() }).nullable().describe("The viewer's own score"),
    }),
  ),
})
export type ScoreForm = z.infer<typeof scoreForm>
