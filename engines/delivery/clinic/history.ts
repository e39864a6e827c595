import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import type { Actor } from '../recorded/actor.ts'
import { writtenDay as day, writtenText as text } from '../written.ts'
import { gradeIds } from './triage.ts'

/** What can happen in a consultation, apart from who did it and when. */
export const consultationHappening = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('called'),
    complaint: text(200).describe('What is the matter with the project'),
    grade: z.enum(gradeIds),
    rules: text(60).describe('The edition by which it was called in'),
    grounds: z
      .array(
        z.strictObject({
          criterion: z.string(),
          grade: z.enum(gradeIds),
          text: z.strictObject({ zh: z.string(), en: z.string() }),
        }),
      )
      .describe('What the triage found; empty where somebody called it in without'),
  }),
  z.strictObject({
    kind: z.literal('asked'),
    department: text(60).describe('The department whose specialist is asked'),
    workdays: z.int().min(1).max(20).describe('Working days for the opinion'),
  }),
  z.strictObject({
    kind: z.literal('opined'),
    cause: text(40).describe('Where the specialist sees the cause'),
    text: text(1000),
  }),
  z.strictObject({ kind: z.literal('diagnosed'), cause: text(40), text: text(1000) }),
  z.strictObject({
    kind: z.literal('prescribed'),
    measure: text(60).describe('What is to be done'),
    department: text(60).describe('Who does it'),
    due: day.describe('By which day'),
    followUp: day.describe('When the project is seen again'),
    problem: z.uuid().describe('The problem of the three lists that carries it'),
  }),
  z.strictObject({ kind: z.literal('cured'), text: text(500).describe('What was found on the follow-up') }),
  z.strictObject({ kind: z.literal('continued'), text: text(500), followUp: day }),
  z.strictObject({ kind: z.literal('reconvened'), text: text(500) }),
  z.strictObject({ kind: z.literal('withdrawn'), reason: text(500) }),
])
export type ConsultationHappening = z.output<typeof consultationHappening>
export type ConsultationAct = ConsultationHappening['kind']

/** The history of a consultation: appended, in order, never rewritten. */
export type ConsultationEvent = { readonly on: Day; readonly by: Actor } & ConsultationHappening
export type ConsultationEventOf<Kind extends ConsultationAct> = Extract<ConsultationEvent, { kind: Kind }>
